using System.Globalization;
using System.Text;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Tests.Support;

namespace QualityAudit.Tests.Import.Layouts;

/// <summary>What is true of one call, whatever way a table has of saying it. Answers: the canonical value, or null for a question left blank.</summary>
internal sealed record CallTruth(string Project, string Household, CallbackKind Kind, DateOnly Date, CallOutcome Outcome, IReadOnlyDictionary<string, string> Answers)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Project} {Household} {Kind} {Date:yyyy-MM-dd} {Outcome}: {string.Join(", ", Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}={answer.Value}"))}");
}

/// <summary>How ratings are written; what is no plain rating of 1 to 5 has to be asked about.</summary>
internal enum RatingWay
{
    Number,
    Points,
    OutOfTen,
    Words,
    Letters,
}

/// <summary>Callbacks as a call centre might have sent them, by a seed: a row a call or a row an answer, its own words, sheets and codes.</summary>
internal sealed class RandomCalls
{
    private static readonly (string Word, string Id)[] Projects = [("春申城", "SH01"), ("春申", "SH01"), ("Spring City", "SH01"), ("四季花城", "SH02"), ("良渚", "HZ01"), ("HZ01", "HZ01")];
    private static readonly string[] Satisfied = ["很不满意", "不满意", "一般", "满意", "很满意"];
    private static readonly string[] SatisfiedInEnglish = ["very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"];

    private readonly Random random;
    private readonly bool isEnglish;
    private readonly bool isLong;
    private readonly bool hasIds;
    private readonly bool hasOutcome;
    private readonly RatingWay ratings;
    private readonly string[] yes;
    private readonly string[] unknown;
    private readonly List<string> columns;
    private readonly Dictionary<string, string> headers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Question> questions;

    public RandomCalls(int seed)
    {
        random = new Random(seed);
        isEnglish = random.Next(4) == 0;
        isLong = random.Next(3) == 0;
        hasIds = isLong || random.Next(2) == 0;
        hasOutcome = isLong || random.Next(3) > 0;
        ratings = random.Next(3) > 0 ? Pick([RatingWay.Number, RatingWay.Points]) : Pick(Enum.GetValues<RatingWay>());
        yes = Pick<string[]>(isEnglish ? [["yes", "no"], ["Y", "N"], ["1", "0"]] : [["是", "否"], ["有", "没有"], ["√", "×"], ["1", "0"], ["1", "2"]]);
        unknown = Pick<string[]>(isEnglish ? [["don't know", "refused"], ["9", "refused"], ["99", "refused"]] : [["不知道", "拒答"], ["不清楚", "拒绝回答"], ["9", "拒答"], ["-1", "拒答"]]);
        questions = [.. Given.Questions.OrderBy(_ => random.Next()).Take(random.Next(2, Given.Questions.Count + 1))];
        columns = [.. Columns()];
        foreach (var column in columns)
            headers[column] = Header(column);
        var sheets = random.Next(4) == 0 ? random.Next(2, 4) : 1;
        var markdown = new StringBuilder();
        var calls = new List<CallTruth>();
        for (var sheet = 1; sheet <= sheets; sheet++)
            WriteSheet(sheet, markdown, calls);
        Calls = calls;
        Markdown = markdown.ToString();
        IsCsv = sheets == 1 && random.Next(3) == 0;
        Content = IsCsv ? MarkdownWorkbook.Csv(Markdown, Pick([',', ';', '\t'])) : MarkdownWorkbook.With(strict: random.Next(10) == 0).Filled(Markdown).ToXlsx();
    }

    public IReadOnlyList<CallTruth> Calls { get; }

    public string Markdown { get; }

    public bool IsCsv { get; }

    /// <summary>Points out of ten of which none is above five: nothing in the table says so.</summary>
    public bool LooksOtherwise => ratings == RatingWay.OutOfTen && Calls.SelectMany(call => call.Answers).All(answer => answer.Value is not ("3" or "4" or "5"));

    public byte[] Content { get; }

    private void WriteSheet(int sheet, StringBuilder markdown, List<CallTruth> calls)
    {
        markdown.Append("# ").AppendLine(CultureInfo.InvariantCulture, $"{(isEnglish ? "Calls" : "回访")}{sheet}");
        if (random.Next(3) == 0)
            markdown.AppendLine(isEnglish ? "| Telephone survey |" : "| 电话回访明细 |");
        Row(markdown, columns.Select(column => headers[column]));
        var count = random.Next(2, 7);
        for (var i = 0; i < count; i++)
        {
            var truth = Truth($"{sheet}-{random.Next(1, 30)}{i:00}", out var word);
            var id = $"W{sheet}{i:000}";
            if (!hasOutcome && truth.Answers.Count == 0)
            {
                Row(markdown, columns.Select(column => Cell(column, truth, word, id, "", "")));
                continue;
            }

            calls.Add(truth);
            if (!isLong)
                Row(markdown, columns.Select(column => Cell(column, truth, word, id, "", "")));
            else if (truth.Answers.Count == 0)
                Row(markdown, columns.Select(column => column is "question" or "answer" ? "" : Cell(column, truth, word, id, "", "")));
            else
            {
                var isFirst = true;
                foreach (var (question, value) in truth.Answers)
                {
                    var repeats = isFirst || random.Next(2) == 0;
                    Row(markdown, columns.Select(column => column is "question" or "answer" or "id" || repeats ? Cell(column, truth, word, id, question, value) : ""));
                    isFirst = false;
                }
            }
        }
    }

    private CallTruth Truth(string household, out string word)
    {
        (word, var project) = Projects[random.Next(Projects.Length)];
        var asked = questions[random.Next(questions.Count)].Callback;
        var outcome = random.Next(5) == 0 ? Pick([CallOutcome.NoAnswer, CallOutcome.SwitchedOff, CallOutcome.Refused]) : CallOutcome.Answered;
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (outcome == CallOutcome.Answered)
        {
            foreach (var question in questions.Where(question => question.Callback == asked))
            {
                if (answers.Count == 0 || random.Next(8) > 0)
                    answers[question.Id] = random.Next(8) == 0 ? Pick([Response.DontKnow, Response.Refused]) : question.IsYesNo ? Pick(["yes", "no"]) : random.Next(1, 6).ToString(CultureInfo.InvariantCulture);
            }
        }

        return new CallTruth(project, household, asked, new DateOnly(2008, random.Next(7, 10), random.Next(1, 29)), outcome, answers);
    }

    private IEnumerable<string> Columns()
    {
        List<string> of = [.. hasIds ? ["id"] : Array.Empty<string>(), "project", "kind", "household", "date"];
        if (random.Next(3) == 0)
            of.Add("interviewer");
        if (hasOutcome)
            of.Add("outcome");
        of.AddRange(isLong ? ["question", "answer"] : questions.Select(question => question.Id));
        if (random.Next(3) == 0)
            of.Add("remark");
        return random.Next(5) == 0 ? of.OrderBy(_ => random.Next()) : of;
    }

    private string Header(string column) => column switch
    {
        "id" => Pick<string>(isEnglish ? ["ResponseId", "Call-id", "Case ID"] : ["问卷编号", "样本编号", "回访编号", "答卷编号"]),
        "project" => Pick<string>(isEnglish ? ["Project", "Estate"] : ["楼盘", "小区名称", "项目", "项目名称"]),
        "kind" => Pick<string>(isEnglish ? ["Callback kind", "Owner type"] : ["回访类型", "问卷类型"]),
        "household" => Pick<string>(isEnglish ? ["Household", "Unit"] : ["房号", "户号", "房间号"]),
        "date" => Pick<string>(isEnglish ? ["Interview date", "Call date"] : ["访问日期", "回访时间", "提交时间", "日期"]),
        "interviewer" => isEnglish ? "Interviewer" : "访问员",
        "outcome" => Pick<string>(isEnglish ? ["Outcome"] : ["回访结果", "接通情况", "通话结果"]),
        "question" => Pick<string>(isEnglish ? ["Question", "Question id"] : ["题目", "题号", "问题"]),
        "answer" => Pick<string>(isEnglish ? ["Answer"] : ["答案", "回答", "选项内容"]),
        "remark" => isEnglish ? "Remarks" : "备注",
        _ => Wording(column),
    };

    private string Wording(string id)
    {
        var text = Given.Questions.First(question => question.Id == id).Text;
        var words = isEnglish ? text.En : text.Zh;
        return Pick([id, $"{id} {words}", words, $"Q{random.Next(1, 9)} {words}", $"Q{random.Next(1, 9)}、{words}"]);
    }

    private string Cell(string column, CallTruth truth, string project, string id, string question, string value) => column switch
    {
        "id" => id,
        "project" => project,
        "kind" => truth.Kind == CallbackKind.Handover ? isEnglish ? "handover" : Pick(["交付", "交付回访"]) : isEnglish ? "daily living" : Pick(["日常居住", "居住"]),
        "household" => $"'{truth.Household}",
        "date" => Pick<string>(isEnglish ? [truth.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [truth.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{truth.Date.Year}.{truth.Date.Month}.{truth.Date.Day}", $"{truth.Date.Year}年{truth.Date.Month}月{truth.Date.Day}日", $"'{truth.Date:yyyy-MM-dd} 10:15:00"]),
        "interviewer" => Pick(["张三", "Anna"]),
        "outcome" => AuditNames.Of(truth.Outcome) is var name && isEnglish ? name.En : AuditNames.Of(truth.Outcome).Zh,
        "question" => question.Length == 0 ? "" : headers["question"] is "题号" or "Question id" ? question : isEnglish ? Given.Questions.First(known => known.Id == question).Text.En : Given.Questions.First(known => known.Id == question).Text.Zh,
        "answer" => Written(question, value),
        "remark" => random.Next(4) == 0 ? isEnglish ? "wants a callback" : "要求再联系" : "",
        _ => truth.Answers.TryGetValue(column, out var answer) ? Written(column, answer) : "",
    };

    private string Written(string question, string value)
    {
        if (value is Response.DontKnow or Response.Refused)
            return $"'{unknown[value == Response.DontKnow ? 0 : 1]}";
        if (Given.Questions.First(known => known.Id == question).IsYesNo)
            return yes[value == "yes" ? 0 : 1];
        var rating = int.Parse(value, CultureInfo.InvariantCulture);
        return ratings switch
        {
            RatingWay.Points => $"{rating}分",
            RatingWay.OutOfTen => (rating * 2).ToString(CultureInfo.InvariantCulture),
            RatingWay.Words => (isEnglish ? SatisfiedInEnglish : Satisfied)[rating - 1],
            RatingWay.Letters => ((char)('F' - rating)).ToString(),
            _ => value,
        };
    }

    private static void Row(StringBuilder markdown, IEnumerable<string> cells) => markdown.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");

    private T Pick<T>(T[] of) => of[random.Next(of.Length)];
}
