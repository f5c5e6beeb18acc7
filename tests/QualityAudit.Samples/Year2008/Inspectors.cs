namespace QualityAudit.Samples.Year2008;

/// <summary>Who inspects where.</summary>
internal static class Inspectors
{
    public static IReadOnlyList<string> Of(string region) => region switch
    {
        "上海区域" => ["周岚", "陆文杰", "沈一鸣"],
        "北方区域" => ["韩雪松", "高静"],
        _ => ["黎启明", "梁淑仪"],
    };
}
