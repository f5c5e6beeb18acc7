namespace ExcelNumberFormat;

/// <summary>Which section a number is shown by: an explicit condition first, else positive; negative; zero.</summary>
internal static class SectionChoice
{
    /// <summary>The section and the number it shows; a section made for negative numbers writes its own sign.</summary>
    public static (FormatSection? Section, double Shown) For(double number, IReadOnlyList<FormatSection> sections)
    {
        var numeric = sections.Where(section => !section.IsText).Take(3).ToList();
        if (numeric.Count == 0)
            return (null, number);
        if (numeric.Exists(section => section.Condition is not null))
        {
            var chosen = numeric.Find(section => section.Condition is { } condition && condition.Holds(number)) ?? numeric.FindLast(section => section.Condition is null);
            return (chosen, number);
        }

        return numeric.Count switch
        {
            1 => (numeric[0], number),
            2 => number < 0 ? (numeric[1], -number) : (numeric[0], number),
            _ => number < 0 ? (numeric[1], -number) : number > 0 ? (numeric[0], number) : (numeric[2], number),
        };
    }
}

/// <summary>A section's condition: [&gt;=100].</summary>
internal sealed record SectionCondition(string Comparison, double Limit)
{
    public bool Holds(double number) => Comparison switch
    {
        "<" => number < Limit,
        "<=" => number <= Limit,
        ">" => number > Limit,
        ">=" => number >= Limit,
        "=" => number.Equals(Limit),
        "<>" => !number.Equals(Limit),
        _ => false,
    };
}
