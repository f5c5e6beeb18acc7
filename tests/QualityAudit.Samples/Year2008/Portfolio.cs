using System.Globalization;

namespace QualityAudit.Samples.Year2008;

/// <summary>
/// A project of the fictional developer. The levels are chances, 0 to 1: of an item to be met, of a customer to say
/// that an action was carried out, of a customer to be satisfied. Drift is added to them from quarter to quarter.
/// </summary>
internal sealed record SampleProject(
    string Id,
    string Name,
    string Alias,
    string City,
    string Region,
    DateOnly HandoverDate,
    int UnitsHandedOver,
    int ContractsSigned,
    string Grade,
    double Execution,
    double Process,
    double Evaluation,
    double Drift)
{
    public double ExecutionIn(int quarter) => Level(Execution, quarter);

    public double ProcessIn(int quarter) => Level(Process, quarter);

    public double EvaluationIn(int quarter) => Level(Evaluation, quarter);

    private double Level(double start, int quarter) => Math.Clamp(start + (quarter - 1) * Drift, 0.3, 0.97);
}

/// <summary>The register: 24 projects of 8 cities in 3 regions.</summary>
internal static class Portfolio
{
    // id | name | alias | city | region | handover | units | contracts | grade | execution | process | evaluation | drift
    private const string Table =
        """
        SH01 | 云栖花园 | 云栖花园一期;云栖 | 上海 | 上海区域 | 2007-06-20 | 486 | 512 | 中档 | 0.83 | 0.86 | 0.82 | 0.015
        SH02 | 澜庭雅苑 | 澜庭 | 上海 | 上海区域 | 2007-01-18 | 312 | 330 | 高档 | 0.86 | 0.90 | 0.88 | 0.010
        SH03 | 枫林水岸 | 枫林水岸二期 | 上海 | 上海区域 | 2007-05-30 | 648 | 671 | 中档 | 0.77 | 0.78 | 0.74 | 0.020
        SH04 | 听雨轩 | | 上海 | 上海区域 | 2007-02-28 | 158 | 170 | 高档 | 0.94 | 0.93 | 0.93 | -0.010
        SU01 | 锦溪华府 | 锦溪 | 苏州 | 上海区域 | 2007-10-26 | 402 | 420 | 中档 | 0.79 | 0.82 | 0.78 | 0.000
        SU02 | 荷塘月苑 | | 苏州 | 上海区域 | 2007-01-11 | 276 | 301 | 中档 | 0.82 | 0.85 | 0.78 | 0.015
        NJ01 | 梧桐里 | 梧桐里一期 | 南京 | 上海区域 | 2007-06-07 | 534 | 560 | 普通 | 0.73 | 0.74 | 0.70 | 0.030
        NJ02 | 紫藤公馆 | 紫藤 | 南京 | 上海区域 | 2007-03-14 | 224 | 246 | 高档 | 0.82 | 0.88 | 0.84 | 0.005
        NJ03 | 望江名邸 | | 南京 | 上海区域 | 2007-09-28 | 368 | 372 | 中档 | 0.85 | 0.80 | 0.83 | -0.005
        BJ01 | 松涛雅居 | 松涛 | 北京 | 北方区域 | 2007-05-16 | 452 | 470 | 中档 | 0.79 | 0.80 | 0.76 | 0.010
        BJ02 | 海棠湾畔 | | 北京 | 北方区域 | 2007-02-22 | 298 | 318 | 高档 | 0.90 | 0.85 | 0.84 | 0.010
        BJ03 | 四季花语 | 四季花语A区 | 北京 | 北方区域 | 2007-06-28 | 720 | 745 | 普通 | 0.71 | 0.70 | 0.66 | 0.025
        TJ01 | 河畔新城 | 河畔新城三期 | 天津 | 北方区域 | 2007-10-19 | 816 | 830 | 普通 | 0.69 | 0.72 | 0.68 | 0.015
        TJ02 | 金桂庭院 | 金桂 | 天津 | 北方区域 | 2007-01-25 | 260 | 284 | 中档 | 0.77 | 0.79 | 0.78 | 0.000
        TJ03 | 晨曦家园 | | 天津 | 北方区域 | 2007-06-14 | 390 | 405 | 普通 | 0.80 | 0.75 | 0.74 | -0.015
        SY01 | 青禾里 | 青禾里一期 | 沈阳 | 北方区域 | 2007-05-09 | 508 | 530 | 普通 | 0.72 | 0.71 | 0.71 | 0.020
        SY02 | 东篱别院 | | 沈阳 | 北方区域 | 2007-03-07 | 136 | 151 | 高档 | 0.88 | 0.83 | 0.82 | 0.005
        GZ01 | 半岛晴湾 | 晴湾 | 广州 | 南方区域 | 2007-06-21 | 574 | 590 | 中档 | 0.80 | 0.83 | 0.79 | 0.010
        GZ02 | 麓山小镇 | 麓山 | 广州 | 南方区域 | 2007-01-30 | 346 | 360 | 中档 | 0.78 | 0.81 | 0.77 | 0.015
        GZ03 | 兰亭序 | | 广州 | 南方区域 | 2007-02-15 | 182 | 198 | 高档 | 0.92 | 0.89 | 0.88 | 0.000
        GZ04 | 榕荫里 | 榕荫里二期 | 广州 | 南方区域 | 2007-05-23 | 612 | 640 | 普通 | 0.73 | 0.77 | 0.73 | 0.020
        SZ01 | 明月清溪 | 清溪 | 深圳 | 南方区域 | 2007-06-12 | 430 | 455 | 中档 | 0.81 | 0.86 | 0.83 | 0.005
        SZ02 | 南山境 | | 深圳 | 南方区域 | 2007-03-21 | 204 | 226 | 高档 | 0.93 | 0.91 | 0.90 | -0.005
        SZ03 | 木棉道 | 木棉道花园 | 深圳 | 南方区域 | 2007-10-31 | 388 | 396 | 中档 | 0.76 | 0.78 | 0.75 | 0.010
        """;

    public static IReadOnlyList<SampleProject> Projects { get; } =
        [.. Table.Split('\n').Select(line => Read([.. line.Split('|').Select(field => field.Trim())]))];

    public static IReadOnlyList<string> Regions { get; } = [.. Projects.Select(project => project.Region).Distinct()];

    private static SampleProject Read(string[] fields) => new(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        DateOnly.ParseExact(fields[5], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        int.Parse(fields[6], CultureInfo.InvariantCulture),
        int.Parse(fields[7], CultureInfo.InvariantCulture),
        fields[8],
        Number(fields[9]),
        Number(fields[10]),
        Number(fields[11]),
        Number(fields[12]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
