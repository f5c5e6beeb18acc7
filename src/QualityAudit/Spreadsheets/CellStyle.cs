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

/// <summary>
/// The styles of one workbook by number; 0 is the plain one. A change that was made before costs one look-up, since the same few
/// changes are made to thousands of cells.
/// </summary>
internal sealed class StyleTable
{
    private readonly List<CellStyle> styles = [];
    private readonly Dictionary<CellStyle, int> numbers = [];
    private readonly Dictionary<(int From, Look Look), int> looks = [];
    private readonly Dictionary<(int From, string Format), int> formats = [];
    private readonly Dictionary<(int From, Align Align, bool Wraps), int> places = [];
    private readonly Dictionary<(int From, Change Change), int> changes = [];

    public StyleTable(string font) => Number(new CellStyle(font));

    public IReadOnlyList<CellStyle> All => styles;

    private enum Change
    {
        Framed,
        Quoted,
        Link,
        Entry,
    }

    public int WithLook(int from, Look look) =>
        look == Look.Plain ? from : looks.TryGetValue((from, look), out var known) ? known : looks[(from, look)] = Number(look.On(styles[from]));

    public int WithFormat(int from, string format) =>
        formats.TryGetValue((from, format), out var known) ? known : formats[(from, format)] = Number(styles[from] with { Format = format });

    public int Placed(int from, Align align, bool wraps) => places.TryGetValue((from, align, wraps), out var known)
        ? known
        : places[(from, align, wraps)] = Number(styles[from] with { Align = align, Wraps = wraps && align != Align.Right });

    public int Framed(int from) => Changed(from, Change.Framed);

    public int Quoted(int from) => Changed(from, Change.Quoted);

    public int Linked(int from) => Changed(from, Change.Link);

    public int Opened(int from) => Changed(from, Change.Entry);

    private int Changed(int from, Change change) => changes.TryGetValue((from, change), out var known) ? known : changes[(from, change)] = Number(change switch
    {
        Change.Framed => styles[from] with { Framed = true },
        Change.Quoted => styles[from] with { Quoted = true },
        Change.Link => styles[from] with { Ink = Palette.Accent, Underlined = true },
        _ => styles[from] with { Open = true, Fill = Palette.EntryFill },
    });

    private int Number(CellStyle style)
    {
        if (!numbers.TryGetValue(style, out var number))
        {
            numbers.Add(style, number = styles.Count);
            styles.Add(style);
        }

        return number;
    }
}
