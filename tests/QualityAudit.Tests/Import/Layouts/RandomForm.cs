using System.Text;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Rubrics.Scales;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>What is true of an item on a form, whatever way the form has of saying it: so much of the whole, which counts where the state is answered.</summary>
internal sealed record FormTruth(Item Item, ResponseState State, decimal Part, decimal Whole)
{
    public decimal Credit => Part / Whole;

    public decimal Of(decimal maximum) => Part * maximum / Whole;
}

/// <summary>One sheet of a form and the truth it was made from.</summary>
internal sealed record FormSheet(string Project, DateOnly Date, string Inspector, VisitKind Kind, IReadOnlyList<FormTruth> Items);

/// <summary>
/// A checklist as some company might have made it, by a seed: its own words, columns, sections, totals, ways of writing points and of saying
/// that something does not apply. It is made from a truth that reading has to come to, or be refused.
/// </summary>
internal sealed class RandomForm
{
    private static readonly (string Word, string Id)[] Projects =
        [("春申城", "SH01"), ("春申", "SH01"), ("四季花城", "SH02"), ("SH02", "SH02"), ("良渚文化村", "HZ01"), ("良渚", "HZ01")];

    private static readonly (string Word, VisitKind Kind)[] Kinds =
        [("神秘访客", VisitKind.MysteryShop), ("暗访", VisitKind.MysteryShop), ("资料检查", VisitKind.DocumentCheck), ("人员访谈", VisitKind.StaffInterview), ("抽查", VisitKind.SpotCheck)];

    private readonly Random random;
    private readonly FormStyle style;

    public RandomForm(int seed)
    {
        random = new Random(seed);
        style = new FormStyle(random);
        var markdown = new StringBuilder();
        var merges = new List<string>();
        var count = random.Next(5) == 0 ? 3 : 1;
        var sheets = new List<FormSheet>();
        foreach (var (word, id) in Projects.OrderBy(_ => random.Next()).DistinctBy(project => project.Id).Take(count))
        {
            var (kindWord, kind) = Kinds[random.Next(Kinds.Length)];
            var sheet = new FormSheet(id, new DateOnly(2008, random.Next(7, 10), random.Next(1, 29)), FormStyle.Inspectors[random.Next(FormStyle.Inspectors.Length)], kind, Truths());
            sheets.Add(sheet);
            var (name, rows, merged) = new FormPage(style, random, sheet, word, kindWord).Write(sheets.Count);
            merges.AddRange(count == 1 ? merged : []);
            markdown.Append("# ").AppendLine(name);
            foreach (var row in rows)
                markdown.Append("| ").AppendJoin(" | ", row).AppendLine(" |");
        }

        if (random.Next(8) == 0)
            markdown.AppendLine("# 系数表\n| 楼盘 | 难度系数 |\n| 春申城 | 0.9 |");
        Sheets = sheets;
        Merges = merges;
        Markdown = markdown.ToString();
        Workbook = MarkdownWorkbook.With(strict: random.Next(10) == 0, merges: merges).Filled(Markdown).ToXlsx();
    }

    public IReadOnlyList<FormSheet> Sheets { get; }

    public FormStyle Style => style;

    public IReadOnlyList<string> Merges { get; }

    public string Markdown { get; }

    public byte[] Workbook { get; }

    /// <summary>The answers that reading must come to, as "id state value"; values are canonical.</summary>
    public static IEnumerable<string> Expected(FormSheet sheet) => sheet.Items
        .Select(truth => $"{truth.Item.Id} {truth.State} {(truth.State == ResponseState.Answered ? ValueOf(truth) : "")}")
        .Order(StringComparer.Ordinal);

    private static string ValueOf(FormTruth truth) => truth.Item.Scale switch
    {
        GradedScale graded => graded.Levels.First(level => level.Credit == truth.Credit).Key,
        YesNoScale => truth.Credit == 1 ? YesNoScale.Yes : YesNoScale.No,
        PointsScale points => CanonicalNumber.Write(truth.Of(points.Maximum)),
        DeductionScale deduction => CanonicalNumber.Write(deduction.Maximum - truth.Of(deduction.Maximum)),
        _ => throw new InvalidOperationException("The rubric of the forms has no other scales."),
    };

    private List<FormTruth> Truths()
    {
        var some = FormStyle.Items.OrderBy(_ => random.Next()).Take(random.Next(3, FormStyle.Items.Count + 1)).ToList();
        return [.. (random.Next(3) == 0 ? some : [.. some.OrderBy(item => item.Id, StringComparer.Ordinal)]).Select(TruthOf)];
    }

    private FormTruth TruthOf(Item item)
    {
        var state = random.Next(8) == 0 ? ResponseState.NotApplicable : ResponseState.Answered;
        var (part, whole) = item.Scale switch
        {
            GradedScale graded => (graded.Levels[random.Next(graded.Levels.Count)].Credit, 1m),
            PointsScale points => (random.Next((int)(points.Maximum / points.Step) + 1) * points.Step, points.Maximum),
            DeductionScale deduction => (deduction.Maximum - random.Next((int)(deduction.Maximum / deduction.Step) + 1) * deduction.Step, deduction.Maximum),
            _ => (random.Next(2), 1m),
        };
        return new FormTruth(item, state, part, whole);
    }
}
