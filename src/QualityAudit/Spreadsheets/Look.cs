namespace QualityAudit.Spreadsheets;

/// <summary>How a cell looks, by what it means. No meaning rests on colour alone: the words say it as well.</summary>
internal enum Look
{
    Plain,
    Strong,
    Muted,
    Title,
    Section,
    Heading,
    Header,
    BigFigure,
    BigWord,
    Total,
    Warning,
    NotScored,
    Advisory,
    Lost,
    BandBest,
    BandGood,
    BandFair,
    BandLow,
}

internal static class Looks
{
    public const double BodySize = 10;

    /// <summary>In points.</summary>
    public static double FontSize(this Look look) => look switch
    {
        Look.Title => 18,
        Look.Section => 12,
        Look.BigFigure => 32,
        Look.BigWord => 16,
        _ => BodySize,
    };

    /// <summary>The style with what the look adds to it.</summary>
    public static CellStyle On(this Look look, CellStyle style) => look switch
    {
        Look.Strong => style with { Bold = true },
        Look.Muted => style with { Ink = Palette.Muted },
        Look.Title or Look.Section or Look.BigFigure => style with { Bold = true, Size = look.FontSize(), Ink = Palette.Accent },
        Look.BigWord => style with { Bold = true, Size = look.FontSize() },
        Look.Heading => style with { Bold = true, Fill = Palette.HeadingFill },
        Look.Header => style with { Bold = true, Fill = Palette.Accent, Ink = Palette.Paper },
        Look.Total => style with { Bold = true, Fill = Palette.SectionFill },
        Look.Warning => style with { Fill = Palette.WarningFill },
        Look.NotScored => style with { Italic = true, Ink = Palette.Muted, Fill = Palette.NotScoredFill },
        Look.Advisory => style with { Italic = true, Ink = Palette.Accent },
        Look.Lost => style with { Fill = Palette.LostFill },
        Look.BandBest => style with { Fill = Palette.High },
        Look.BandGood => style with { Fill = Palette.SectionFill },
        Look.BandFair => style with { Fill = Palette.WarningFill },
        Look.BandLow => style with { Fill = Palette.Low },
        _ => style,
    };
}

/// <summary>Orange for low and blue for high: told apart by colour-blind readers and on a grey printer. "RRGGBB".</summary>
internal static class Palette
{
    public const string Accent = "1F4E79";

    public const string Paper = "FFFFFF";

    public const string Muted = "595F69";

    public const string Line = "C9D1D9";

    public const string SectionFill = "DDEAF6";

    /// <summary>Of a heading below another one.</summary>
    public const string HeadingFill = "F1F6FB";

    public const string WarningFill = "FFF2CC";

    public const string NotScoredFill = "EDEDED";

    /// <summary>Where something is to be filled in.</summary>
    public const string EntryFill = "FFFBE6";

    /// <summary>Filled in, but not as it may be.</summary>
    public const string FaultFill = "F4B6A6";

    public const string LostFill = "FDE3CB";

    public const string Low = "F7B268";

    public const string Middle = "FFFFFF";

    public const string High = "8EC1E8";

    public const string Bar = "A9CDE9";

    public const string LossBar = "F7B268";

    /// <summary>Parts of a stack, told apart by lightness as well.</summary>
    public static IReadOnlyList<string> Series { get; } = ["1F4E79", "5B9BD5", "F7B268", "A6A6A6", "7F6084", "C9D1D9"];
}
