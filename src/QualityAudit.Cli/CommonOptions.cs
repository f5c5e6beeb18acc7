using System.CommandLine;
using System.CommandLine.Parsing;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>The options that several verbs share, worded once.</summary>
internal sealed class CommonOptions
{
    /// <summary>Where `run` writes unless told otherwise; the other verbs look for its database there.</summary>
    public const string DefaultFolder = "scorecards";

    public const string DatabaseName = "qualityaudit.db";

    private const string DatabaseVariable = "QUALITYAUDIT_DATABASE";

    private readonly Language language;
    private readonly Func<string, string?> environment;

    public CommonOptions(Language language, Func<string, string?> environment)
    {
        this.language = language;
        this.environment = environment;
        Language = new Option<string>(LanguageChoice.Option)
        {
            Description = Say("界面与成绩单的语言：zh、en，或 both（成绩单网页中英文各一份）（默认取系统语言）", "Language of messages and scorecards: zh or en (default: the environment's); both: scorecard pages in both"),
            HelpName = "zh|en|both",
            Recursive = true,
        };
        Language.AcceptOnlyFromAmong("zh", "en", LanguageChoice.Both);
    }

    public Option<string> Language { get; }

    public Argument<string[]> Paths(string name, string zh, string en) => new(name)
    {
        Description = Say(zh, en),
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string?> Database() => new("--database")
    {
        Description = Say(
            $"数据库：SQLite 文件的路径，或 PostgreSQL 服务器“Host=…;Database=…”（默认：环境变量 {DatabaseVariable}，否则为输出文件夹中的 {DatabaseName}）",
            $"Database: the path of an SQLite file, or a PostgreSQL server \"Host=…;Database=…\" (default: the variable {DatabaseVariable}, else {DatabaseName} in the output folder)"),
        HelpName = Say("数据库", "database"),
    };

    public Option<string?> Rubrics() => new("--rubrics")
    {
        Description = Say("评分标准文件夹（默认：随程序提供的评分标准）", "Folder of rubrics (default: the ones that come with the program)"),
        HelpName = Say("文件夹", "folder"),
    };

    public Option<string?> RubricId() => new("--rubric")
    {
        Description = Say("只按这一种评分标准评分（默认：该季度有数据的每一种）", "Score by this rubric alone (default: every rubric that the quarter has evidence of)"),
        HelpName = "id",
    };

    public Option<bool> Rescore() => new("--rescore")
    {
        Description = Say("评分标准修改后，按新内容重新评分", "Score by the rubric as it reads now, even where a quarter was scored by an earlier text"),
    };

    public Option<string?> Region() => new("--region")
    {
        Description = Say("只看一个区域", "One region only"),
        HelpName = Say("区域", "region"),
    };

    public Option<string> Out() => new("--out", "-o")
    {
        Description = Say("输出文件夹", "Output folder"),
        HelpName = Say("文件夹", "folder"),
        DefaultValueFactory = _ => DefaultFolder,
    };

    public Option<QuarterChoice?> Quarter() => new("--quarter", "-q")
    {
        Description = Say("季度，如 2008Q3；all 为全部季度（默认：最近的季度）", "Quarter such as 2008Q3, or all (default: the latest one stored)"),
        HelpName = Say("季度", "quarter"),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (string.Equals(text, "all", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "全部", StringComparison.Ordinal))
                return QuarterChoice.All;
            return QuarterOf(result) is { } quarter ? QuarterChoice.Only(quarter) : null;
        },
    };

    /// <summary>One quarter as it was typed; an error of the call where it is none.</summary>
    public Audits.Quarter? QuarterOf(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Audits.Quarter.TryParse(text, out var quarter))
            return quarter;
        result.AddError(Say($"“{text}”不是季度；请写成 2008Q3 这样。", $"'{text}' is not a quarter; write it like 2008Q3."));
        return null;
    }

    /// <summary>A quarter that has to be named.</summary>
    public Option<Audits.Quarter?> OneQuarter(string zh, string en) => new("--quarter", "-q")
    {
        Description = Say(zh, en),
        HelpName = Say("季度", "quarter"),
        Required = true,
        CustomParser = QuarterOf,
    };

    public Option<ReportFormat[]?> Formats() => new("--format")
    {
        Description = Say("要写哪些文件：xlsx、html、json，用逗号分开（默认：全部）", "Which files to write: xlsx, html, json, separated by commas (default: all)"),
        HelpName = "xlsx,html,json",
        CustomParser = result =>
        {
            var formats = new List<ReportFormat>();
            foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Enum.TryParse<ReportFormat>(name, ignoreCase: true, out var format) && !char.IsAsciiDigit(name[0]))
                    formats.Add(format);
                else
                    result.AddError(Say($"不认识的格式“{name}”；可用 xlsx、html、json。", $"Unknown format '{name}'; use xlsx, html or json."));
            }

            return [.. formats];
        },
    };

    /// <summary>The folder named, or the rubrics that come with the program.</summary>
    public static string RubricsIn(string? named) => named ?? Path.Combine(AppContext.BaseDirectory, "rubrics");

    /// <summary>The formats named, or all of them.</summary>
    public static IReadOnlyCollection<ReportFormat> FormatsIn(ReportFormat[]? named) =>
        named is { Length: > 0 } ? named : Enum.GetValues<ReportFormat>();

    public bool WantsBothLanguages(ParseResult call) => string.Equals(call.GetValue(Language), LanguageChoice.Both, StringComparison.Ordinal);

    public string Say(string zh, string en) => new LocalizedText(zh, en).In(language);

    /// <summary>The database of a call: named, from the environment, or the one in the folder.</summary>
    public string DatabaseIn(string folder, string? named) =>
        named ?? environment(DatabaseVariable) ?? Path.Combine(folder, DatabaseName);
}
