namespace QualityAudit.Spreadsheets;

/// <summary>
/// The styles of one workbook by number; 0 is the plain one. The same few changes are made to thousands of cells: each style knows
/// what it became by a change that was made before.
/// </summary>
internal sealed class StyleTable
{
    private const int Unknown = -1;
    private static readonly int Aligns = Enum.GetValues<Align>().Length;

    private readonly List<CellStyle> styles = [];
    private readonly List<Changed> changed = [];
    private readonly Dictionary<CellStyle, int> numbers = [];

    public StyleTable(string font) => Number(new CellStyle(font));

    public IReadOnlyList<CellStyle> All => styles;

    private enum Change
    {
        Framed,
        Quoted,
        Link,
        Entry,
    }

    public int WithLook(int from, Look look)
    {
        if (look == Look.Plain)
            return from;
        var known = changed[from].Looks[(int)look];
        return known != Unknown ? known : changed[from].Looks[(int)look] = Number(look.On(styles[from]));
    }

    public int WithFormat(int from, string format)
    {
        var style = styles[from];
        if (string.Equals(style.Format, format, StringComparison.Ordinal))
            return from;
        foreach (var (name, to) in changed[from].Formats)
        {
            if (string.Equals(name, format, StringComparison.Ordinal))
                return to;
        }

        var number = Number(style with { Format = format });
        changed[from].Formats.Add((format, number));
        return number;
    }

    public int Placed(int from, Align align, bool wraps)
    {
        var place = wraps ? (int)align : Aligns + (int)align;
        var known = changed[from].Places[place];
        return known != Unknown ? known : changed[from].Places[place] = Number(styles[from] with { Align = align, Wraps = wraps && align != Align.Right });
    }

    public int Framed(int from) => With(from, Change.Framed);

    public int Quoted(int from) => With(from, Change.Quoted);

    public int Linked(int from) => With(from, Change.Link);

    public int Opened(int from) => With(from, Change.Entry);

    private int With(int from, Change change)
    {
        var known = changed[from].Others[(int)change];
        return known != Unknown ? known : changed[from].Others[(int)change] = Number(change switch
        {
            Change.Framed => styles[from] with { Framed = true },
            Change.Quoted => styles[from] with { Quoted = true },
            Change.Link => styles[from] with { Ink = Palette.Accent, Underlined = true },
            _ => styles[from] with { Open = true, Fill = Palette.EntryFill },
        });
    }

    private int Number(CellStyle style)
    {
        if (!numbers.TryGetValue(style, out var number))
        {
            numbers.Add(style, number = styles.Count);
            styles.Add(style);
            changed.Add(new Changed());
        }

        return number;
    }

    /// <summary>What a style became by each change.</summary>
    private sealed class Changed
    {
        public int[] Looks { get; } = None(Enum.GetValues<Look>().Length);

        public int[] Places { get; } = None(2 * Aligns);

        public int[] Others { get; } = None(Enum.GetValues<Change>().Length);

        public List<(string Format, int To)> Formats { get; } = [];

        private static int[] None(int changes)
        {
            var none = new int[changes];
            Array.Fill(none, Unknown);
            return none;
        }
    }
}
