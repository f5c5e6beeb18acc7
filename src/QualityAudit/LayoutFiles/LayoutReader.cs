using System.Globalization;
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

    private const int MostHeaderRows = 3;
    private const int MostPoints = 10;
    private const int CalendarMonth = 1;
    private const int LastMonthStart = 28;

    private static readonly LocalizedText ColumnName = new("一列", "a column");
    private static readonly LocalizedText NameName = new("一个项目名称", "a project's name");

    private static readonly LocalizedText AnswerName = new("一个回答", "an answer");
    private static readonly LocalizedText KindName = new("一种说法", "a word for a kind");

    private static readonly Dictionary<string, bool> Tables = new(StringComparer.Ordinal) { ["checklist"] = false, ["callbacks"] = true };

    // What a layout needs: one of each of these.
    private static readonly Meaning[][] OfChecklist = [[Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result], [Meaning.Item, Meaning.Id]];
    private static readonly Meaning[][] OfCalls = [[Meaning.Project, Meaning.ProjectId], [Meaning.CallDate], [Meaning.Household], [Meaning.Question, Meaning.QuestionId, Meaning.Caption]];

    private static readonly string[] KeysOfChecklists = ["scores", "remarks", "visitKind", "dates", "monthStartsOn", "entries", "rows", "marks"];
    private static readonly string[] KeysOfCalls = ["callbackKind", "callbackKinds", "answers"];

    private static readonly Meaning[] Once =
    [
        Meaning.Maximum, Meaning.Entitled, Meaning.Deducted, Meaning.Score, Meaning.Share, Meaning.Result, Meaning.NotApplicable, Meaning.Applicability, Meaning.Date,
        Meaning.CallId, Meaning.Project, Meaning.ProjectId, Meaning.CallKind, Meaning.CallDate, Meaning.Household, Meaning.MoveInDate, Meaning.Outcome, Meaning.Served, Meaning.Coached,
        Meaning.QuestionId, Meaning.Caption, Meaning.Answer, Meaning.AnswerCode, Meaning.AnswerScore,
    ];

    private readonly DiagnosticBag found = section.Found;

    public LayoutProfile Read(string name, string rubricId)
    {
        var isOfCalls = section.Choice("table", Tables, fallback: false) == true;
        var headerRows = section.Whole("headerRows", 1, MostHeaderRows, fallback: 1) ?? 1;
        var columns = Columns(isOfCalls);
        var project = Group("project");
        var entries = Group("entries");
        var rows = Group("rows");
        var marks = Group("marks");
        var calls = Calls(isOfCalls);
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
            Calls = calls,
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

    private List<ProfileColumn> Columns(bool isOfCalls)
    {
        var columns = new List<ProfileColumn>();
        var places = new Dictionary<Meaning, SourceLocation>();
        var meanings = (isOfCalls ? LayoutVocabulary.Calls : LayoutVocabulary.Checklists).Keys;
        foreach (var entry in section.Sections("columns", ColumnName, least: 2, required: true))
        {
            var header = entry.Words("header", least: 1, required: true);
            var meaning = entry.Choice("means", meanings, fallback: null);
            var question = meaning == Meaning.Question ? entry.Word("question", required: true)?.Text : null;
            entry.End();
            if (meaning is not { } means)
                continue;
            if (Once.Contains(means) && !places.TryAdd(means, entry.PlaceOf("means")))
                found.Add(RubricDiagnostics.LayoutMeaningTwice.At(entry.PlaceOf("means"), ("key", LocalizedText.Same(LayoutVocabulary.KeyOf(means))), ("first", LineOf(places[means]))));
            columns.Add(new ProfileColumn([.. header.Select(word => word.Text)], means) { Question = question });
        }

        var missing = found.HasErrors ? [] : (isOfCalls ? OfCalls : OfChecklist).Where(needed => !columns.Exists(column => needed.Contains(column.Meaning)));
        foreach (var needed in missing)
            found.Add(RubricDiagnostics.LayoutMeaningMissing.At(section.PlaceOf("columns"), ("keys", LocalizedText.Same(string.Join(", ", needed.Select(LayoutVocabulary.KeyOf))))));
        return columns;
    }

    private CallProfile? Calls(bool isOfCalls)
    {
        foreach (var key in isOfCalls ? KeysOfChecklists : KeysOfCalls)
            section.NoEffect(key, isOfCalls ? new("这是回访的格式", "this is a layout of callbacks") : new("这是检查表的格式", "this is a layout of checklists"));
        if (!isOfCalls)
            return null;
        var kind = section.OptionalChoice("callbackKind", LayoutKeys.CallbackKinds);
        var kinds = new List<(string, CallbackKind)>();
        foreach (var entry in section.Sections("callbackKinds", KindName, least: 0, required: false))
        {
            var written = entry.Word("written", required: true);
            if (entry.Choice("kind", LayoutKeys.CallbackKinds, fallback: null) is { } meant && written is not null)
                kinds.Add((written.Text, meant));
            entry.End();
        }

        var answers = new List<OwnAnswer>();
        foreach (var entry in section.Sections("answers", AnswerName, least: 0, required: false))
        {
            var (written, means) = (entry.Word("written", required: true), entry.Word("means", required: true));
            var questions = entry.Words("questions").Select(word => word.Text).ToList();
            entry.End();
            if (means is not null && !LayoutKeys.Answers.Contains(means.Text) && !(int.TryParse(means.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 1 and <= MostPoints))
                entry.NotAllowed("means", means, [.. LayoutKeys.Answers, "1", "2", "3", "4", "5"]);
            else if (written is not null && means is not null)
                answers.Add(new OwnAnswer(written.Text, means.Text, questions));
        }

        return new CallProfile { Kind = kind, Kinds = kinds, Answers = answers };
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
