using ClosedXML.Excel;

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

    public static void Apply(this Look look, IXLStyle style)
    {
        switch (look)
        {
            case Look.Strong:
                style.Font.Bold = true;
                break;
            case Look.Muted:
                style.Font.FontColor = Palette.Muted;
                break;
            case Look.Title:
                style.Font.Bold = true;
                style.Font.FontSize = look.FontSize();
                style.Font.FontColor = Palette.Accent;
                break;
            case Look.Section:
                style.Font.Bold = true;
                style.Font.FontSize = look.FontSize();
                style.Font.FontColor = Palette.Accent;
                break;
            case Look.Heading:
                style.Font.Bold = true;
                Fill(style, Palette.HeadingFill);
                break;
            case Look.Header:
                Fill(style, Palette.Accent);
                style.Font.Bold = true;
                style.Font.FontColor = XLColor.White;
                break;
            case Look.BigFigure:
                style.Font.Bold = true;
                style.Font.FontSize = look.FontSize();
                style.Font.FontColor = Palette.Accent;
                break;
            case Look.BigWord:
                style.Font.Bold = true;
                style.Font.FontSize = look.FontSize();
                break;
            case Look.Total:
                style.Font.Bold = true;
                Fill(style, Palette.SectionFill);
                break;
            case Look.Warning:
                Fill(style, Palette.WarningFill);
                break;
            case Look.NotScored:
                style.Font.Italic = true;
                style.Font.FontColor = Palette.Muted;
                Fill(style, Palette.NotScoredFill);
                break;
            case Look.Advisory:
                style.Font.Italic = true;
                style.Font.FontColor = Palette.Accent;
                break;
            case Look.Lost:
                Fill(style, Palette.LostFill);
                break;
            case Look.BandBest:
                Fill(style, Palette.High);
                break;
            case Look.BandGood:
                Fill(style, Palette.SectionFill);
                break;
            case Look.BandFair:
                Fill(style, Palette.WarningFill);
                break;
            case Look.BandLow:
                Fill(style, Palette.Low);
                break;
            default:
                break;
        }
    }

    private static void Fill(IXLStyle style, XLColor colour) => style.Fill.BackgroundColor = colour;
}

/// <summary>Orange for low and blue for high: told apart by colour-blind readers and on a grey printer.</summary>
internal static class Palette
{
    public static XLColor Accent { get; } = XLColor.FromHtml("#1F4E79");

    public static XLColor Muted { get; } = XLColor.FromHtml("#595F69");

    public static XLColor Line { get; } = XLColor.FromHtml("#C9D1D9");

    public static XLColor SectionFill { get; } = XLColor.FromHtml("#DDEAF6");

    /// <summary>Of a heading below another one.</summary>
    public static XLColor HeadingFill { get; } = XLColor.FromHtml("#F1F6FB");

    public static XLColor WarningFill { get; } = XLColor.FromHtml("#FFF2CC");

    public static XLColor NotScoredFill { get; } = XLColor.FromHtml("#EDEDED");

    /// <summary>Where something is to be filled in.</summary>
    public static XLColor EntryFill { get; } = XLColor.FromHtml("#FFFBE6");

    /// <summary>Filled in, but not as it may be.</summary>
    public static XLColor FaultFill { get; } = XLColor.FromHtml("#F4B6A6");

    public static XLColor LostFill { get; } = XLColor.FromHtml("#FDE3CB");

    public static XLColor Low { get; } = XLColor.FromHtml("#F7B268");

    public static XLColor Middle { get; } = XLColor.FromHtml("#FFFFFF");

    public static XLColor High { get; } = XLColor.FromHtml("#8EC1E8");

    public static XLColor Bar { get; } = XLColor.FromHtml("#A9CDE9");

    public static XLColor LossBar { get; } = XLColor.FromHtml("#F7B268");
}
