using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Rubrics;

/// <summary>S-02: what an answer is worth, and that nothing outside a scale is ever clamped into it.</summary>
public sealed class ScaleTests
{
    private static readonly Dictionary<string, Scale> Scales = new(StringComparer.Ordinal)
    {
        ["graded"] = TestRubrics.Graded,
        ["yes-no"] = new YesNoScale(Reverse: false),
        ["yes-no reversed"] = new YesNoScale(Reverse: true),
        ["points of 5 by 0.5"] = new PointsScale(5, 0.5m),
        ["deduction from 4 by 2"] = new DeductionScale(4, 2),
        ["count from 2"] = new CountScale(2, Proportional: false),
        ["count from 4, proportional"] = new CountScale(4, Proportional: true),
        ["at most 3 rings"] = new MeasureScale(new("声", "rings"), [new(null, 3, 1), new(null, null, 0)]),
        ["from 8 m, half from 5 m"] = new MeasureScale(new("米", "m"), [new(8, null, 1), new(5, null, 0.5m), new(null, null, 0)]),
        ["about 10 °C"] = new MeasureScale(new("度", "°C"), [new(8, 12, 1), new(null, null, 0)]),
        ["parts a b c d"] = new ChecksScale(Parts("a", "b", "c", "d")),
        ["dates of a then b"] = new SequenceScale(Parts("a", "b")),
    };

    [Theory] // S-02
    [InlineData("graded", "met", "1")]
    [InlineData("graded", "partly", "0.5")]
    [InlineData("graded", "not-met", "0")]
    [InlineData("yes-no", "yes", "1")]
    [InlineData("yes-no", "no", "0")]
    [InlineData("yes-no reversed", "yes", "0")]
    [InlineData("yes-no reversed", "no", "1")]
    [InlineData("points of 5 by 0.5", "5", "1")]
    [InlineData("points of 5 by 0.5", "4.5", "0.9")]
    [InlineData("points of 5 by 0.5", "0", "0")]
    [InlineData("deduction from 4 by 2", "0", "1")]
    [InlineData("deduction from 4 by 2", "2", "0.5")]
    [InlineData("deduction from 4 by 2", "4", "0")]
    [InlineData("count from 2", "0", "0")]
    [InlineData("count from 2", "1", "0")]
    [InlineData("count from 2", "2", "1")]
    [InlineData("count from 2", "17", "1")]
    [InlineData("count from 4, proportional", "3", "0.75")]
    [InlineData("count from 4, proportional", "5", "1")]
    [InlineData("at most 3 rings", "3", "1")]
    [InlineData("at most 3 rings", "3.5", "0")]
    [InlineData("at most 3 rings", "4", "0")]
    [InlineData("from 8 m, half from 5 m", "8", "1")]
    [InlineData("from 8 m, half from 5 m", "7.9", "0.5")]
    [InlineData("from 8 m, half from 5 m", "5", "0.5")]
    [InlineData("from 8 m, half from 5 m", "0", "0")]
    [InlineData("about 10 °C", "12", "1")]
    [InlineData("about 10 °C", "12.1", "0")]
    [InlineData("parts a b c d", "none", "0")]
    [InlineData("parts a b c d", "b", "0.25")]
    [InlineData("parts a b c d", "a,b,c,d", "1")]
    [InlineData("dates of a then b", "2008-07-01,2008-07-02", "1")]
    [InlineData("dates of a then b", "2008-07-01,2008-07-01", "1")]
    [InlineData("dates of a then b", "2008-07-02,2008-07-01", "0")]
    public void An_answer_on_the_scale_has_its_credit(string scale, string value, string credit) =>
        Scales[scale].Credit(value).Should().Be(decimal.Parse(credit, CultureInfo.InvariantCulture));

    [Theory] // S-02: outside the scale or off its step is an input error, never clamped
    [InlineData("graded", "Met")]
    [InlineData("graded", "")]
    [InlineData("yes-no", "true")]
    [InlineData("points of 5 by 0.5", "5.5")]
    [InlineData("points of 5 by 0.5", "-0.5")]
    [InlineData("points of 5 by 0.5", "4.25")]
    [InlineData("points of 5 by 0.5", "4,5")]
    [InlineData("points of 5 by 0.5", "NaN")]
    [InlineData("points of 5 by 0.5", "1E0")]
    [InlineData("points of 5 by 0.5", " 5")]
    [InlineData("deduction from 4 by 2", "1")]
    [InlineData("deduction from 4 by 2", "6")]
    [InlineData("deduction from 4 by 2", "-2")]
    [InlineData("count from 2", "1.5")]
    [InlineData("count from 2", "-1")]
    [InlineData("count from 2", "many")]
    [InlineData("at most 3 rings", "-1")]
    [InlineData("at most 3 rings", "")]
    [InlineData("parts a b c d", "")]
    [InlineData("parts a b c d", "e")]
    [InlineData("parts a b c d", "a,a")]
    [InlineData("parts a b c d", "a,none")]
    [InlineData("dates of a then b", "2008-07-01")]
    [InlineData("dates of a then b", "2008-07-01,2008-13-01")]
    [InlineData("dates of a then b", "2008-07-01,2008-7-2")]
    [InlineData("dates of a then b", "2008-07-01,2008-07-02,2008-07-03")]
    public void An_answer_off_the_scale_has_none(string scale, string value) =>
        Scales[scale].Credit(value).Should().BeNull();

    [Fact]
    public void A_credit_lies_between_0_and_1_whatever_is_written()
    {
        var words = Gen.Elements("met", "yes", "no", "none", "a", "a,b", "b,c,d", "2008-07-01,2008-07-02", "", "-1", "٣");
        var numbers = Gen.Choose(-200, 2000).Select(n => CanonicalNumber.Write(n / 8m));
        var anything = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get);
        var values = Gen.OneOf(words, numbers, anything).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(values, value =>
            Scales.Values.All(scale => scale.Credit(value) is null or (>= 0 and <= 1))));
    }

    [Fact]
    public void More_of_a_good_thing_never_earns_less()
    {
        string[] rising = ["points of 5 by 0.5", "count from 2", "count from 4, proportional", "from 8 m, half from 5 m"];
        var pairs = Gen.Choose(0, 40).Two().ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pairs, pair =>
        {
            var (less, more) = (Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
            return rising.All(name =>
                Scales[name].Credit(CanonicalNumber.Write(less)) is not { } low
                || Scales[name].Credit(CanonicalNumber.Write(more)) is not { } high
                || low <= high);
        }));
    }

    [Theory]
    [InlineData("5.0", "5")]
    [InlineData("0.50", "0.5")]
    [InlineData("-3", "-3")]
    [InlineData("1000000", "1000000")]
    public void A_number_has_one_canonical_form(string written, string canonical)
    {
        CanonicalNumber.TryRead(written, out var number).Should().BeTrue();
        CanonicalNumber.Write(number).Should().Be(canonical);
    }

    private static ScalePart[] Parts(params string[] keys) => [.. keys.Select(key => new ScalePart(key, LocalizedText.Same(key)))];
}
