using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Rubrics;
using QualityAudit.Samples.Workbooks;

namespace QualityAudit.Samples.Year2008;

/// <summary>The calls of a region as the three shapes that call centres send: a column a question, a row an answer, and in English.</summary>
internal static class CallbackTables
{
    private static readonly string[] Chinese =
        ["回访编号", "项目", "回访类型", "回访日期", "房号", "入住日期", "结果", "本人", "引导"];

    private static readonly string[] English =
        ["call id", "project", "callback kind", "call date", "household", "move-in date", "outcome", "served person", "coached"];

    private static readonly double[] Widths = [18, 14, 11, 12, 13, 12, 13, 8, 9];

    /// <summary>One row a call, one column a question headed by its id and text.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Wide(IReadOnlyList<Call> calls, IReadOnlyList<Question> questions) =>
    [
        [.. Chinese, .. questions.Select(question => $"{question.Id} {question.Text.Zh}")],
        .. calls.Select(call => (IReadOnlyList<object?>)[.. Head(call), .. questions.Select(question => Answer(call, question))]),
    ];

    /// <summary>The same, in English; projects by their ids.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> WideEnglish(IReadOnlyList<Call> calls, IReadOnlyList<Question> questions) =>
    [
        [.. English, .. questions.Select(question => $"{question.Id} {question.Text.En}")],
        .. calls.Select(call => (IReadOnlyList<object?>)[.. HeadEnglish(call), .. questions.Select(question => InEnglish(Answer(call, question)))]),
    ];

    /// <summary>One row an answer; a call that reached nobody has one row without question.</summary>
    public static IReadOnlyList<IReadOnlyList<object?>> Long(IReadOnlyList<Call> calls, IReadOnlyList<Question> questions) =>
    [
        [.. Chinese, "题号", "答案"],
        .. calls.SelectMany(call => call.Answers.Count == 0
            ? (IReadOnlyList<IReadOnlyList<object?>>)[[.. Head(call), null, null]]
            : [.. questions.Where(question => question.Callback == call.Kind).Select(question => (object?[])[.. Head(call), question.Id, Answer(call, question)])]),
    ];

    public static Sheet Sheet(string name, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var questionWidth = rows[0].Count - Widths.Length > 2 ? 16 : 13;
        var sheet = new Sheet(name, [.. Widths, .. Enumerable.Repeat((double)questionWidth, rows[0].Count - Widths.Length)]) { HeaderRow = 1, Landscape = true };
        sheet.Put(1, [.. rows[0].Select(title => Cell.Of((string)title!, CellStyle.Header))]);
        sheet.Heights[1] = rows[0].Count - Widths.Length > 2 ? 66 : 24;
        for (var i = 1; i < rows.Count; i++)
            sheet.Put(i + 1, [.. rows[i].Select(Styled)]);
        return sheet;
    }

    /// <summary>As text with commas, UTF-8 with byte order mark, the way spreadsheets save it in Chinese Windows.</summary>
    public static byte[] Csv(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var lines = rows.Select(row => string.Join(',', row.Select(cell => cell switch
        {
            null => "",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{cell}",
        })));
        return [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\r\n")))];
    }

    private static Cell Styled(object? value) => new(value, value switch
    {
        DateOnly => CellStyle.Date,
        int => CellStyle.Number,
        _ => CellStyle.Centre,
    });

    private static object?[] Head(Call call) =>
    [
        call.Id, call.Project.Name, Kind(call.Kind), call.Date, call.Household, call.MoveIn, Outcome(call.Outcome), YesNo(call.Served), YesNo(call.Coached),
    ];

    private static object?[] HeadEnglish(Call call) =>
    [
        call.Id, call.Project.Id, call.Kind == CallbackKind.Handover ? "handover" : "daily living", call.Date, call.Household, call.MoveIn,
        OutcomeEnglish(call.Outcome), InEnglish(YesNo(call.Served)), InEnglish(YesNo(call.Coached)),
    ];

    private static object? Answer(Call call, Question question) => call.Answers.GetValueOrDefault(question.Id) switch
    {
        null or "" => null,
        [>= '0' and <= '9'] rating => rating[0] - '0',
        var words => words,
    };

    private static object? InEnglish(object? answer) => answer switch
    {
        "是" => "yes",
        "否" => "no",
        CallCentre.DontKnow => "don't know",
        CallCentre.Refused => "refused",
        _ => answer,
    };

    private static string Kind(CallbackKind kind) => kind switch
    {
        CallbackKind.Sales => "销售",
        CallbackKind.Handover => "交付",
        CallbackKind.DailyLiving => "日常居住",
        CallbackKind.Repair => "房修",
        _ => "投诉",
    };

    private static string? YesNo(bool? answer) => answer switch
    {
        true => "是",
        false => "否",
        null => null,
    };

    private static string Outcome(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered => "成功",
        CallOutcome.NoAnswer => "无人接听",
        CallOutcome.SwitchedOff => "关机",
        CallOutcome.Unreachable => "无法接通",
        CallOutcome.Refused => "拒访",
        _ => "空号",
    };

    private static string OutcomeEnglish(CallOutcome outcome) => outcome switch
    {
        CallOutcome.Answered => "answered",
        CallOutcome.NoAnswer => "no answer",
        CallOutcome.SwitchedOff => "switched off",
        CallOutcome.Unreachable => "unreachable",
        CallOutcome.Refused => "refused",
        _ => "wrong number",
    };
}
