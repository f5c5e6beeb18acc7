using System.CommandLine;
using QualityAudit.Workflow;

namespace QualityAudit.Cli;

/// <summary>The options of every verb that scores.</summary>
internal sealed class ScoringOptions
{
    private readonly CommonOptions common;
    private readonly Option<QuarterChoice?> quarter;
    private readonly Option<string?> region;
    private readonly Option<string?> database;
    private readonly Option<string?> rubrics;
    private readonly Option<string?> rubric;
    private readonly Option<bool> rescore;

    public ScoringOptions(CommonOptions common, Command verb)
    {
        this.common = common;
        quarter = common.Quarter();
        region = common.Region();
        database = common.Database();
        rubrics = common.Rubrics();
        rubric = common.RubricId();
        rescore = common.Rescore();
        foreach (var option in new Option[] { quarter, region, database, rubrics, rubric, rescore })
            verb.Options.Add(option);
    }

    /// <param name="call">The parsed call.</param>
    /// <param name="folder">Where the database is looked for unless it is named.</param>
    public ScoringCall Read(ParseResult call, string folder) => new(
        call.GetValue(quarter) ?? QuarterChoice.Latest,
        call.GetValue(region),
        common.DatabaseIn(folder, call.GetValue(database)),
        CommonOptions.RubricsIn(call.GetValue(rubrics)),
        new RubricChoice(call.GetValue(rubric), call.GetValue(rescore)));
}

/// <summary>What a call asks to be scored, and from where.</summary>
internal sealed record ScoringCall(QuarterChoice Quarter, string? Region, string Database, string RubricFolder, RubricChoice Rubric);
