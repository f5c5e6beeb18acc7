using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using QualityAudit.Audits;

namespace QualityAudit.Tests.Storage;

/// <summary>Small files as a test speaks of them. The hash is over what is said, so that another content is another file.</summary>
public static class AuditFiles
{
    public static readonly DateTime Monday = new(2008, 7, 7, 9, 30, 0, DateTimeKind.Utc);

    public static AuditFile Of(string path, FileContent content, DateTime? savedAt = null) =>
        new(path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{path}|{savedAt:O}|{Words(content)}"))), savedAt, content);

    /// <summary>"P1 2008-07-01 L01=met L02=not-met"; several visits are several texts, one a sheet.</summary>
    public static AuditFile Checklists(string path, DateTime? savedAt, int revision, params string[] visits) =>
        Of(path, new ChecklistContent([.. visits.Select((visit, index) => Visit(path, $"Sheet{index + 1}", revision, visit))]), savedAt);

    public static AuditFile Checklist(string path, string visit) => Checklists(path, null, 1, visit);

    /// <summary>"C1 2008-07-01 CB1=5"; row 2 is the first.</summary>
    public static AuditFile Callbacks(string path, DateTime? savedAt, params string[] calls) =>
        Of(path, new CallbackContent([.. calls.Select((call, index) => Call(path, index + 2, call))]), savedAt);

    /// <summary>"P1 East 300"</summary>
    public static AuditFile Register(string path, DateTime? savedAt, params string[] projects) =>
        Of(path, new RegisterContent([.. projects.Select((project, index) => Project(path, index + 2, project))]), savedAt);

    /// <summary>"2008Q4 East P1 81.5", "-" for none.</summary>
    public static AuditFile GroupBsc(string path, DateTime? savedAt, params string[] results) =>
        Of(path, new GroupBscContent([.. results.Select((result, index) => Result(path, index + 2, result))]), savedAt);

    private static Visit Visit(string path, string sheet, int revision, string text)
    {
        var words = text.Split(' ');
        return new(words[0], Date(words[1]), "周明", VisitKind.MysteryShop, "six-plus-two", "2008.1", revision, new(path, sheet), Answers(words[2..], 9));
    }

    private static Callback Call(string path, int row, string text)
    {
        var words = text.Split(' ');
        return new(
            words[0], "P1", CallbackKind.Handover, Date(words[1]), "3-102", null, CallOutcome.Answered, true, null, new(path, "回访"), row, Answers(words[2..], row));
    }

    private static Project Project(string path, int row, string text)
    {
        var words = text.Split(' ');
        return new(
            words[0], $"项目{words[0]}", ["旧名", "short"], "上海", words[1], null, int.Parse(words[2], CultureInfo.InvariantCulture), null, null,
            new(path, "项目", new CellAddress(row, 1)));
    }

    private static GroupBscResult Result(string path, int row, string text)
    {
        var words = text.Split(' ');
        return new(
            Quarter.Parse(words[0]),
            words[1] == "-" ? null : words[1],
            words[2] == "-" ? null : words[2],
            decimal.Parse(words[3], CultureInfo.InvariantCulture),
            new(path, "BSC", new CellAddress(row, 5)));
    }

    private static IReadOnlyList<Response> Answers(string[] answers, int row) =>
    [
        .. answers.Select((answer, index) => answer.Split('='))
            .Select((parts, index) => new Response(parts[0], ResponseState.Answered, parts[1], parts[1], new CellAddress(row, index + 5))),
    ];

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(FileContent content) => content switch
    {
        RegisterContent register => string.Join('\n', register.Projects),
        ChecklistContent checklists => string.Join('\n', checklists.Visits.Select(visit => $"{visit} {string.Join('|', visit.Responses)}")),
        CallbackContent callbacks => string.Join('\n', callbacks.Callbacks.Select(call => $"{call} {string.Join('|', call.Responses)}")),
        GroupBscContent results => string.Join('\n', results.Results),
        _ => "",
    };
}
