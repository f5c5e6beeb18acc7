namespace QualityAudit.Spreadsheets;

/// <summary>How one cell is drawn. Colours are "RRGGBB"; Size in points; Format is Excel's number format; Align null: as the content is.</summary>
internal sealed record CellStyle(string Font)
{
    public double Size { get; init; } = Looks.BodySize;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underlined { get; init; }

    public string? Ink { get; init; }

    public string? Fill { get; init; }

    public Align? Align { get; init; }

    public bool Wraps { get; init; }

    /// <summary>Thin lines on all four sides.</summary>
    public bool Framed { get; init; }

    public string Format { get; init; } = "General";

    /// <summary>Text even where it looks like a formula.</summary>
    public bool Quoted { get; init; }

    /// <summary>May be typed into on a protected sheet.</summary>
    public bool Open { get; init; }
}
