namespace QualityAudit.Benchmarks.Quarter;

/// <summary>How much a quarter holds. Each project is visited once; the calls are spread over all projects.</summary>
internal sealed record QuarterShape(int Regions, int ProjectsPerRegion, int Calls)
{
    public const int Items = 60;
    public const int Questions = 6;

    /// <summary>Rows of one callback workbook at most.</summary>
    public const int CallsPerFile = 200_000;

    /// <summary>Rows of one register at most.</summary>
    public const int ProjectsPerFile = 15_000;

    /// <summary>A group's quarter: 1,500 checklists of 60 items and 200,000 callbacks for 60 regions.</summary>
    public static readonly QuarterShape Group = new(60, 25, 200_000);

    /// <summary>Regions of twenty projects that few customers were asked about: what a scorecard takes that is mostly checklists.</summary>
    public static readonly QuarterShape FewCalls = new(10, 20, 2_500);

    /// <summary>Small enough for a test.</summary>
    public static readonly QuarterShape Tiny = new(2, 2, 60);

    public int Projects => Regions * ProjectsPerRegion;

    /// <summary>What is read: rows of items and of calls.</summary>
    public int Rows => Projects * Items + Calls;

    public int CallsPerRegion => Calls / Regions;

    public QuarterShape Times(int factor) => new(Regions * factor, ProjectsPerRegion, Calls * factor);
}
