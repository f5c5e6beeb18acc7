using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Diagnostics;
using QualityAudit.Import.Callbacks;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Layouts.Questions;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Layouts.Calls;

/// <summary>
/// Callbacks in a layout of their own, made into the table that ours are read from: each column under the field that it means, each row
/// with its words put into common ones. Cells keep their addresses; what no column says stands beside the last one.
/// </summary>
internal sealed class CallLayout
{
    private const int MostNamed = 12;

    private static readonly Dictionary<Meaning, Field> Fields = new()
    {
        [Meaning.CallId] = CallbackFields.CallId,
        [Meaning.ProjectId] = CallbackFields.ProjectId,
        [Meaning.Project] = CallbackFields.Project,
        [Meaning.CallKind] = CallbackFields.Kind,
        [Meaning.CallDate] = CallbackFields.Date,
        [Meaning.Household] = CallbackFields.Household,
        [Meaning.MoveInDate] = CallbackFields.MoveInDate,
        [Meaning.Outcome] = CallbackFields.Outcome,
        [Meaning.Served] = CallbackFields.Served,
        [Meaning.Coached] = CallbackFields.Coached,
    };

    private static readonly Meaning[] Answers = [Meaning.Answer, Meaning.AnswerCode, Meaning.AnswerScore];
    private static readonly CallbackKind[] Kinds = Enum.GetValues<CallbackKind>();

    private readonly CallHeader headers;
    private readonly OwnWords words;
    private readonly Dictionary<Meaning, int> columns = [];
    private readonly LayoutHeader header;
    private readonly TableHeader table;
    private readonly List<(Field Field, int Column)> beside = [];
    private readonly List<(string Written, CallbackKind Kind)> kinds;
    private readonly CallbackKind? kind;
    private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

    private CallLayout(SheetReference sheet, LayoutHeader header, LayoutProfile? profile, CallHeader headers, CallbackKind? kind, FieldReader reader, OpenQuestions questions)
    {
        Sheet = sheet;
        Profile = profile;
        this.header = header;
        this.headers = headers;
        this.kind = kind;
        words = new OwnWords(reader, questions, header);
        kinds = [.. profile?.Calls?.Kinds ?? []];
        Common = new OwnAnswers(profile?.Calls, words);
        var found = new Dictionary<Field, Cell>();
        foreach (var column in header.Columns.Where(column => column.Meaning is not (Meaning.None or Meaning.Question)))
        {
            if (columns.TryAdd(column.Meaning, column.Column) && Fields.TryGetValue(column.Meaning, out var field))
                found.Add(field, column.Cell);
        }

        Questions = header.Columns.Where(column => column is { Meaning: Meaning.Question, Question: not null }).ToDictionary(column => column.Column, column => column.Question!);
        if (IsLong)
            found[CallbackFields.Answer] = header.Columns.First(column => column.Column == AnswerColumn).Cell;
        var next = Math.Min(header.Columns[^1].Column, CellAddress.LastColumn - Fields.Count) + 1;
        foreach (var (field, isNeeded) in new[]
        {
            (CallbackFields.CallId, !columns.ContainsKey(Meaning.CallId)), (CallbackFields.Outcome, !columns.ContainsKey(Meaning.Outcome)),
            (CallbackFields.Kind, kind is not null && !columns.ContainsKey(Meaning.CallKind)), (CallbackFields.Question, IsLong),
        })
        {
            if (!isNeeded)
                continue;
            found[field] = Cell.Blank(new CellAddress(header.LastRow, next));
            beside.Add((field, next++));
        }

        var unread = profile is null ? header.Columns.Where(column => column.Meaning == Meaning.None).Select(column => column.Cell) : [];
        table = new TableHeader(CallbackFields.Table, header.LastRow, [.. header.Columns.Select(column => column.Cell)], found, [.. unread]);
    }

    public SheetReference Sheet { get; }

    public LayoutProfile? Profile { get; }

    /// <summary>The answers in common words.</summary>
    public OwnAnswers Common { get; }

    /// <summary>Which column holds the answers to which question.</summary>
    public IReadOnlyDictionary<int, string> Questions { get; }

    /// <summary>How often each question was asked: once for each of its columns, or for each of its rows.</summary>
    public IReadOnlyDictionary<string, int> Asked => IsLong ? asked : Questions.Values.GroupBy(id => id, StringComparer.Ordinal).ToDictionary(question => question.Key, question => question.Count(), StringComparer.Ordinal);

    /// <summary>Rows that hold no call: a tool's own, and without an outcome those without an answer.</summary>
    public int Skipped { get; private set; }

    private bool IsLong => columns.ContainsKey(Meaning.QuestionId) || columns.ContainsKey(Meaning.Caption);

    private int AnswerColumn => Answers.Where(columns.ContainsKey).Select(meaning => columns[meaning]).FirstOrDefault(header.Columns[^1].Column);

    /// <summary>The layout of a sheet; null, reported, where it is not certain.</summary>
    public static CallLayout? Settle(SheetReference sheet, LayoutHeader header, LayoutProfile? profile, QuestionIndex index, DiagnosticBag bag, OpenQuestions questions)
    {
        var reader = new FieldReader(sheet, bag);
        var check = new LayoutCheck(reader, questions);
        if (check.WithOneColumnEach(header, [.. Fields.Keys, Meaning.QuestionId, Meaning.Caption, .. Answers]) is not { } single
            || AnswersInOneColumn(single, check) is not { } answered
            || WithQuestions(answered, index, reader, questions) is not { } settled)
            return null;
        var always = profile?.Calls?.Kind;
        if (always is null && !settled.Columns.Any(column => column.Meaning == Meaning.CallKind))
        {
            var question = new LayoutQuestion(
                LayoutCheck.KeyOf(settled, "callback kind"), sheet.Whole,
                new("没有一列写着回访类型。这是哪一种回访？", "No column says what kind of callback these are. Which one?"), [.. Kinds.Select(AuditNames.Of)]);
            always = questions.Choose(question) is { } chosen ? Kinds[chosen] : null;
        }

        return new CallLayout(sheet, settled, profile, new CallHeader(index), always, reader, questions);
    }

    public SheetTable Table(StreamedSheet worksheet)
    {
        var above = worksheet.InOrder().TakeWhile(row => row.Number < header.FirstRow).ToList();
        return new SheetTable(Sheet, table, above, new TableRows(worksheet, table)) { Rows = Rows(worksheet) };
    }

    /// <summary>What can be kept for the next workbook like it.</summary>
    public LayoutProfile Draft(string rubricId) => new(Profile?.Name ?? ProfileDraft.NoName, rubricId, header.LastRow - header.FirstRow + 1, Profile?.Columns ?? ProfileDraft.Columns(header))
    {
        ProjectNames = Profile?.ProjectNames ?? [],
        Calls = new CallProfile { Kind = columns.ContainsKey(Meaning.CallKind) ? null : kind, Kinds = kinds, Answers = Common.All },
    };

    public SheetReading Reading(IReadOnlyList<SheetRow> rows, int calls, string rubricId) =>
        LayoutReport.Of(Sheet, header, rows) with { Calls = calls, Profile = Draft(rubricId) };

    /// <summary>The reading in one sentence.</summary>
    public Diagnostic Understood(int calls) => SheetDiagnostics.CallsUnderstood.At(
        Sheet.At(new CellAddress(header.FirstRow, header.Columns[0].Column)),
        ("how", Profile is { } saved ? new($"按保存的格式“{saved.Name}”读取", $"Read by the saved layout “{saved.Name}”") : new("按标题理解", "Read by its headers")),
        ("columns", LayoutReport.Columns(header)),
        ("count", Number(calls)),
        ("notes", Notes()));

    private LocalizedText Notes()
    {
        var notes = new List<LocalizedText>();
        if (!columns.ContainsKey(Meaning.CallId))
            notes.Add(new("没有回访编号，用项目、日期、房号代替", "without call ids, project, date and household stand for them"));
        if (!columns.ContainsKey(Meaning.Outcome))
            notes.Add(new($"没有回访结果，有回答的算成功，没有回答的 {Skipped.ToString(CultureInfo.InvariantCulture)} 行未读取", $"without outcomes, calls with an answer count as answered and {Skipped.ToString(CultureInfo.InvariantCulture)} rows without any were not read"));
        if (Common.SurveyCodesRead > 0)
            notes.Add(new($"代码 9、99、-1 算不知道：{Common.SurveyCodesRead.ToString(CultureInfo.InvariantCulture)} 个", $"codes 9, 99 and -1 count as don't know: {Common.SurveyCodesRead.ToString(CultureInfo.InvariantCulture)}"));
        return new(string.Concat(notes.Select(note => $"；{note.Zh}")), string.Concat(notes.Select(note => $"; {note.En}")));
    }

    private IEnumerable<TableRow> Rows(StreamedSheet worksheet)
    {
        Skipped = 0;
        asked.Clear();
        foreach (var row in worksheet.InOrder().Where(row => row.Number > header.LastRow))
        {
            if (CallHeader.IsToolsOwn(row) || (!IsLong && !columns.ContainsKey(Meaning.Outcome) && !HasAnswer(row)))
                Skipped++;
            else if (InCommonWords(row) is { } common)
                yield return new TableRow(common, table);
        }
    }

    private bool HasAnswer(SheetRow row) => row.Cells.Any(cell => Questions.ContainsKey(cell.Address.Column));

    /// <summary>Null where the kind of callback is a word that nobody has explained, which was reported.</summary>
    private SheetRow? InCommonWords(SheetRow row)
    {
        var cells = new List<Cell>(row.Cells.Count + beside.Count);
        foreach (var cell in row.Cells)
        {
            if (cell.Address.Column == columns.GetValueOrDefault(Meaning.Project))
                cells.Add(ProjectOf(cell));
            else if (cell.Address.Column != columns.GetValueOrDefault(Meaning.CallKind))
                cells.Add(cell);
            else if (KindOf(cell) is { } kindCell)
                cells.Add(kindCell);
            else
                return null;
        }

        foreach (var (field, column) in beside)
            cells.Add(Cell.OfText(new CellAddress(row.Number, column), Beside(field, row)));
        return row with { Cells = cells };
    }

    private string Beside(Field field, SheetRow row)
    {
        if (field == CallbackFields.Outcome)
            return AuditNames.Of(CallOutcome.Answered).Zh;
        if (field == CallbackFields.Kind)
            return AuditNames.Of(kind!.Value).Zh;
        if (field == CallbackFields.CallId)
            return string.Join('-', new[] { Meaning.Project, Meaning.ProjectId, Meaning.CallDate, Meaning.Household }.Select(meaning => At(row, meaning)?.Text).Where(text => text is not null));
        var id = At(row, Meaning.QuestionId)?.Text;
        var caption = At(row, Meaning.Caption)?.Text;
        if (((id is null ? null : headers.QuestionIn(id)) ?? (caption is null ? null : headers.QuestionIn(caption))) is not { } question)
            return id ?? caption ?? "";
        asked[question] = asked.GetValueOrDefault(question) + 1;
        return question;
    }

    private Cell? At(SheetRow row, Meaning meaning) => columns.TryGetValue(meaning, out var column) ? row.At(column) : null;

    private Cell ProjectOf(Cell cell) =>
        Profile?.ProjectNames.FirstOrDefault(name => ProjectIndex.Key(name.Written) == ProjectIndex.Key(cell.Text)) is { ProjectId: { } id } ? Cell.OfText(cell.Address, id) : cell;

    private Cell? KindOf(Cell cell)
    {
        if (cell.Type != CellType.Text || Words.CallbackKinds.Find(cell.Text) is not null)
            return cell;
        var plain = PlainText.Of(cell.Text);
        var known = kinds.FindIndex(each => PlainText.Of(each.Written) == plain);
        if (known < 0)
        {
            var name = LocalizedText.Same(Shown.Text(header.Columns.First(column => column.Meaning == Meaning.CallKind).Words));
            if (words.MeaningOf(cell, "kind", name, [.. Kinds.Select(AuditNames.Of)], out var isHandled) is not { } chosen)
                return isHandled ? null : cell;
            known = kinds.Count;
            kinds.Add((PlainText.Kept(cell.Text), Kinds[chosen]));
        }

        return Cell.OfText(cell.Address, AuditNames.Of(kinds[known].Kind).Zh);
    }

    /// <summary>A label, its code and its score say one thing: the label is read where it stands, else it is asked which of the two.</summary>
    private static LayoutHeader? AnswersInOneColumn(LayoutHeader header, LayoutCheck check)
    {
        var named = header.Columns.Where(column => Answers.Contains(column.Meaning)).ToList();
        if (named.Count < 2)
            return header;
        if (named.Exists(column => column.Meaning == Meaning.Answer))
            return header with { Columns = [.. header.Columns.Select(column => column.Meaning is Meaning.AnswerCode or Meaning.AnswerScore ? column with { Meaning = Meaning.None } : column)] };
        var asAnswers = header with { Columns = [.. header.Columns.Select(column => named.Contains(column) ? column with { Meaning = Meaning.Answer } : column)] };
        return check.WithOneColumnEach(asAnswers, [Meaning.Answer]);
    }

    /// <summary>Columns that are questions by their number alone ("Q3") are asked about, one by one.</summary>
    private static LayoutHeader? WithQuestions(LayoutHeader header, QuestionIndex index, FieldReader reader, OpenQuestions questions)
    {
        var settled = header.Columns.ToList();
        var unclear = new List<LayoutColumn>();
        for (var i = 0; i < settled.Count; i++)
        {
            if (settled[i] is not { Meaning: Meaning.Question, Question: null } column)
                continue;
            var taken = settled.Select(other => other.Question).ToHashSet(StringComparer.Ordinal);
            var free = index.Ids.Where(id => !taken.Contains(id)).ToList();
            var question = new LayoutQuestion(
                LayoutCheck.KeyOf(header, $"question {column.Words}"), reader.Sheet.At(column.Cell.Address),
                new($"“{Shown.Text(column.Words)}”是哪一题？", $"Which question is “{Shown.Text(column.Words)}”?"),
                [.. free.Select(index.Wording), new("不读取这一列", "do not read this column")]);
            if (questions.Choose(question) is not { } chosen)
                unclear.Add(column);
            else
                settled[i] = chosen < free.Count ? column with { Question = free[chosen] } : column with { Meaning = Meaning.None };
        }

        if (unclear.Count == 0)
            return header with { Columns = settled };
        reader.Bag.Add(SheetDiagnostics.QuestionsUnclear.At(
            reader.Sheet.At(unclear[0].Cell.Address),
            ("columns", TextList.Of([.. unclear.Select(column => $"{column.Cell.Address} {Shown.Text(column.Words)}")], MostNamed)),
            ("known", TextList.Of([.. index.Ids], MostNamed))));
        return null;
    }

    private static LocalizedText Number(int number) => LocalizedText.Same(number.ToString(CultureInfo.InvariantCulture));
}
