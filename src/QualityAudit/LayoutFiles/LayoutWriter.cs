using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.RubricFiles;

namespace QualityAudit.LayoutFiles;

/// <summary>Writes a profile with comments in both languages. What a profile leaves open is left out.</summary>
internal static class LayoutWriter
{
    private static readonly SourceLocation Nowhere = new("");

    public static string Write(LayoutProfile profile, string origin)
    {
        var entries = new List<(YamlScalar, YamlNode)>();
        if (profile.Calls is not null)
            Add("table", Word("callbacks"), "# 表格种类 What the table holds: checklist, callbacks");
        Add("headerRows", Number(profile.HeaderRows), "# 标题占几行 Rows that the header takes up");
        Add("columns", new YamlList(Nowhere, [.. profile.Columns.Select(Column)]), """
            # 各列的标题（可写几种写法）和含义；标题都相符的工作表就按这里读取。none：不读取。
            # The columns' headers (several spellings where needed) and meanings. A sheet with just these headers is read by this file. none: not read.
            """);
        if (profile.Scores is { } scores)
            Add("scores", Word(LayoutKeys.Of(LayoutKeys.Scores, scores)), "# 得分是分数还是满分的比例 Scores are points, or shares of the maximum: points, shares");
        if (profile.Remarks is { } remarks)
            Add("remarks", Word(LayoutKeys.Of(LayoutKeys.Remarks, remarks)), "# 结果栏里只有文字的含义 What a plain remark in the column of results means: nothing-deducted, not-answered");
        if (profile.ProjectFrom.Count > 0 || profile.ProjectNames.Count > 0)
            Add("project", Project(profile), "# 项目写在哪里：前面的优先；以及这些工作簿里的叫法 Where the project is found, the first that names one (entry, title, sheet), and what it is called there");
        if (profile.VisitKind is { } kind)
            Add("visitKind", Word(LayoutKeys.Of(LayoutKeys.VisitKinds, kind)), "# 表里没有写检查类型时 The kind of visit where the sheet does not say it");
        if (profile.Dates is { } day)
            Add("dates", Word(LayoutKeys.Of(LayoutKeys.Days, day)), "# 各行日期不同时以哪天为准 The day of the visit where rows have dates of their own: first, last");
        if (profile.MonthStartsOn is { } start)
            Add("monthStartsOn", Number(start), "# 报告月份从几号开始 First day of the reporting month");
        if (profile.Calls is { } calls)
            AddCalls(calls);
        var words = profile.Words;
        AddWords("entries", "# 表格上方的其他标签 Other labels above the table", ("project", words.ProjectLabels), ("date", words.DateLabels), ("inspector", words.InspectorLabels));
        AddWords("rows", "# 以这些词开头的行不是检查项 Rows that begin so are no items", ("section", words.SectionRows), ("subtotal", words.SubtotalRows), ("total", words.TotalRows), ("skip", words.SkippedRows));
        AddWords("marks", "# 这种表格自己的记号 Marks of this layout's own", ("notApplicable", words.NotApplicable), ("notObserved", words.NotObserved), ("met", words.Met), ("partly", words.Partly), ("notMet", words.NotMet));
        return $"""
            # yaml-language-server: $schema=../../layout.schema.json
            #
            # 一种表格的读法，由 {origin} 得出；请核对，可以修改。改完用 qualityaudit rubric check 检查。
            # How one layout of workbooks is read, made from {origin}. Review it; it may be edited, and
            # qualityaudit rubric check names mistakes.

            """.ReplaceLineEndings("\n") + YamlText.Write(new YamlMap(Nowhere, entries));

        void Add(string key, YamlNode value, string comment) => entries.Add((Word(key) with { Comment = comment.ReplaceLineEndings("\n") }, value));

        void AddCalls(CallProfile of)
        {
            if (of.Kind is { } known)
                Add("callbackKind", Word(LayoutKeys.Of(LayoutKeys.CallbackKinds, known)), "# 没有一列写着回访类型时 The kind of every call where no column says it");
            if (of.Kinds.Count > 0)
                Add("callbackKinds", new YamlList(Nowhere, [.. of.Kinds.Select(kind => Pair(("written", Text(kind.Written)), ("kind", Word(LayoutKeys.Of(LayoutKeys.CallbackKinds, kind.Kind)))))]), "# 回访类型的其他说法 Words for the kinds of callback");
            if (of.Answers.Count > 0)
                Add("answers", new YamlList(Nowhere, [.. of.Answers.Select(Answer)]), "# 回答的代码和说法 Codes and words of answers: yes, no, 1 to 5, dont-know, refused, not-asked");
        }

        void AddWords(string key, string comment, params (string Key, IReadOnlyList<string> Words)[] groups)
        {
            var filled = groups.Where(group => group.Words.Count > 0).Select(group => (Word(group.Key), (YamlNode)List(group.Words))).ToList();
            if (filled.Count > 0)
                Add(key, new YamlMap(Nowhere, filled), comment);
        }
    }

    private static YamlMap Column(ProfileColumn column) => column.Question is { } id
        ? Pair(("header", List(column.Header)), ("means", Word(LayoutVocabulary.KeyOf(column.Meaning))), ("question", Text(id)))
        : Pair(("header", List(column.Header)), ("means", Word(LayoutVocabulary.KeyOf(column.Meaning))));

    private static YamlMap Answer(OwnAnswer answer) => answer.Questions.Count > 0
        ? Pair(("written", Text(answer.Written)), ("means", Text(answer.Means)), ("questions", List(answer.Questions)))
        : Pair(("written", Text(answer.Written)), ("means", Text(answer.Means)));

    private static YamlMap Pair(params (string Key, YamlNode Value)[] entries) => new(Nowhere, [.. entries.Select(entry => (Word(entry.Key), entry.Value))]);

    private static YamlMap Project(LayoutProfile profile)
    {
        var entries = new List<(YamlScalar, YamlNode)>();
        if (profile.ProjectFrom.Count > 0)
            entries.Add((Word("from"), List([.. profile.ProjectFrom.Select(place => LayoutKeys.Of(LayoutKeys.Places, place))])));
        if (profile.ProjectNames.Count > 0)
            entries.Add((Word("names"), new YamlList(Nowhere, [.. profile.ProjectNames.Select(name => Pair(("written", Text(name.Written)), ("id", Text(name.ProjectId))))])));
        return new YamlMap(Nowhere, entries);
    }

    private static YamlList List(IReadOnlyList<string> words) => new(Nowhere, [.. words.Select(Text)]);

    private static YamlScalar Word(string word) => new(Nowhere, word, Plain: true);

    private static YamlScalar Text(string text) => new(Nowhere, text, Plain: false);

    private static YamlScalar Number(int number) => new(Nowhere, number.ToString(CultureInfo.InvariantCulture), Plain: true);
}
