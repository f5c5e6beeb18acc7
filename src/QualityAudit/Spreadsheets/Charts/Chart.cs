using QualityAudit.Spreadsheets.Formulas;

namespace QualityAudit.Spreadsheets.Charts;

internal enum ChartKind
{
    StackedBars,
    Bars,
    Line,
}

/// <summary>One row or column of figures with its name, all of them cells of the workbook. Colour: "RRGGBB".</summary>
internal sealed record ChartSeries(Area Name, Area Categories, Area Values, string Colour);

/// <summary>A chart over cells. Axis titles carry the unit. Least and Most: ends of the value axis, null as the program likes.</summary>
internal sealed record Chart(ChartKind Kind, string Title, string CategoryAxis, string ValueAxis, IReadOnlyList<ChartSeries> Series)
{
    public double? Least { get; init; }

    public double? Most { get; init; }

    public string Format { get; init; } = "0.0";

    /// <summary>Figures beside the bars or points.</summary>
    public bool Labelled { get; init; }

    /// <summary>What it shows, for those who cannot see it.</summary>
    public string Description { get; init; } = "";
}

/// <summary>Where a chart stands: its first cell, and the cell that its lower right corner lies in.</summary>
internal sealed record ChartPlace(Chart Chart, int FirstRow, int FirstColumn, int LastRow, int LastColumn);
