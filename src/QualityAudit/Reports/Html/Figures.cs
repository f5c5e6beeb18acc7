using System.Globalization;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>How numbers are written: published figures only, a decimal point in every culture.</summary>
/// <param name="decimals">Decimals of a published figure (S-18).</param>
public sealed class Figures(int decimals)
{
    public const string None = "–";

    private readonly string format = decimals == 0 ? "0" : "0." + new string('0', decimals);

    public string Of(Score score) => score.Published(decimals) is { } published ? Of(published) : None;

    /// <summary>A published figure.</summary>
    public string Of(decimal published) => published.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Points of the total or of an indicator, published like a score.</summary>
    public string Points(decimal? exact) => exact is { } value ? Of(Rounding.Publish(value, decimals)) : None;

    /// <summary>With its sign; a true minus sign.</summary>
    public string Signed(decimal published) => published switch
    {
        > 0 => "+" + Of(published),
        < 0 => "−" + Of(-published),
        _ => Of(published),
    };

    /// <summary>Points of an item on the rubric's own scale, at most two decimals.</summary>
    public static string Raw(decimal? exact) =>
        exact is { } value ? Rounding.Publish(value, 2).ToString("0.##", CultureInfo.InvariantCulture) : None;

    /// <summary>Points of the total that one item costs: small, so two decimals.</summary>
    public static string Loss(decimal exact) => Rounding.Publish(exact, 2).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The same with its sign.</summary>
    public static string SignedLoss(decimal exact) => Rounding.Publish(exact, 2) switch
    {
        > 0 => "+" + Loss(exact),
        < 0 => "−" + Loss(-exact),
        _ => Loss(0),
    };

    /// <summary>A share 0..1 in percent, at most one decimal; less than everything is never "100%".</summary>
    public static string Share(decimal share) => Percent(share * 100);

    public static string Percent(decimal percent)
    {
        var shown = Rounding.Publish(percent, 1);
        return (shown == 100 && percent < 100 ? 99.9m : shown).ToString("0.#", CultureInfo.InvariantCulture) + "%";
    }

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A length in a drawing, two decimals.</summary>
    public static string Length(decimal length) => Raw(length);
}
