using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.RubricFiles;

namespace QualityAudit.LayoutFiles;

/// <summary>Reads a profile from the root of its file.</summary>
internal sealed class LayoutReader(Section section)
{
    public static readonly LocalizedText RootName = new("格式", "the layout");

    private const int MostHeaderRows = 2;
    private const int CalendarMonth = 1;
    private const int LastMonthStart = 28;

    private static readonly LocalizedText ColumnName = new("一列", "a column");
    private static readonly LocalizedText NameName = new("一个项目名称", "a project's name");

    private static readonly Meaning[] Once =
    [
        Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result, Meaning.NotApplicable, Meaning.Applicability, Meaning.Date,
    ];

    private static readonly Meaning[] Judging = [Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result];

    private readonly DiagnosticBag found = section.Found;

    public LayoutProfile Read(string name, string rubricId)
    {
        var headerRows = section.Whole("headerRows", 1, MostHeaderRows, fallback: 1) ?? 1;
        var columns = Columns();
        var project = Group("project");
        var entries = Group("entries");
        var rows = Group("rows");
        var marks = Group("marks");
        var profile = new LayoutProfile(name, rubricId, headerRows, columns)
        {
            Source = section.Place,
            Scores = section.OptionalChoice("scores", LayoutKeys.Scores),
            Remarks = section.OptionalChoice("remarks", LayoutKeys.Remarks),
            ProjectFrom = Places(project),
            ProjectNames = Names(project),
            VisitKind = section.OptionalChoice("visitKind", LayoutKeys.VisitKinds),
            Dates = section.OptionalChoice("dates", LayoutKeys.Days),
            MonthStartsOn = section.Whole("monthStartsOn", CalendarMonth, LastMonthStart, CalendarMonth) is > CalendarMonth and var start ? start : null,
            Words = new ProfileWords
            {
                ProjectLabels = Words(entries, "project"),
                DateLabels = Words(entries, "date"),
                InspectorLabels = Words(entries, "inspector"),
                SectionRows = Words(rows, "section"),
                SubtotalRows = Words(rows, "subtotal"),
                TotalRows = Words(rows, "total"),
                SkippedRows = Words(rows, "skip"),
                NotApplicable = Words(marks, "notApplicable"),
                NotObserved = Words(marks, "notObserved"),
                Met = Words(marks, "met"),
                Partly = Words(marks, "partly"),
                NotMet = Words(marks, "notMet"),
            },
        };
        foreach (var group in new[] { project, entries, rows, marks })
            group?.End();
        section.End();
        return profile;
    }

    private List<ProfileColumn> Columns()
    {
        var columns = new List<ProfileColumn>();
        var places = new Dictionary<Meaning, SourceLocation>();
        foreach (var entry in section.Sections("columns", ColumnName, least: 2, required: true))
        {
            var header = entry.Words("header", least: 1, required: true);
            var meaning = entry.Choice("means", LayoutVocabulary.Keys, fallback: null);
            entry.End();
            if (meaning is not { } means)
                continue;
            if (Once.Contains(means) && !places.TryAdd(means, entry.PlaceOf("means")))
                found.Add(RubricDiagnostics.LayoutMeaningTwice.At(entry.PlaceOf("means"), ("key", LocalizedText.Same(LayoutVocabulary.KeyOf(means))), ("first", LineOf(places[means]))));
            columns.Add(new ProfileColumn([.. header.Select(word => word.Text)], means));
        }

        if (!found.HasErrors && !columns.Exists(column => Judging.Contains(column.Meaning)))
            found.Add(RubricDiagnostics.LayoutMeaningMissing.At(section.PlaceOf("columns"), ("keys", LocalizedText.Same(string.Join(", ", Judging.Select(LayoutVocabulary.KeyOf))))));
        if (!found.HasErrors && !columns.Exists(column => column.Meaning is Meaning.Item or Meaning.Id))
            found.Add(RubricDiagnostics.LayoutMeaningMissing.At(section.PlaceOf("columns"), ("keys", LocalizedText.Same("item, id"))));
        return columns;
    }

    private Section? Group(string key)
    {
        var node = section.Node(key, required: false);
        if (node is YamlMap map)
            return new Section(map, new($"“{key}”", $"“{key}”"), found);
        if (node is not null)
            section.WrongType(key, node, new("一组键值", "a group of keys"));
        return null;
    }

    private List<ProjectPlace> Places(Section? project)
    {
        var places = new List<ProjectPlace>();
        foreach (var word in project?.Words("from") ?? [])
        {
            if (LayoutKeys.Places.TryGetValue(word.Text, out var place))
                places.Add(place);
            else
                section.NotAllowed("from", word, LayoutKeys.Places.Keys);
        }

        return places;
    }

    private static List<(string Written, string ProjectId)> Names(Section? project)
    {
        var names = new List<(string, string)>();
        foreach (var entry in project?.Sections("names", NameName, least: 0, required: false) ?? [])
        {
            var (written, id) = (entry.Word("written", required: true), entry.Word("id", required: true));
            entry.End();
            if (written is not null && id is not null)
                names.Add((written.Text, id.Text));
        }

        return names;
    }

    private static IReadOnlyList<string> Words(Section? group, string key) => [.. (group?.Words(key) ?? []).Select(word => word.Text)];

    private static LocalizedText LineOf(SourceLocation place) => new($"第 {place.Line} 行", $"line {place.Line}");
}
