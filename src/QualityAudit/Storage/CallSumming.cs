using System.Globalization;
using QualityAudit.Audits;
using QualityAudit.Storage.Rows;

namespace QualityAudit.Storage;

/// <summary>
/// Has the database add up a quarter's calls, so that sums travel and not the calls: what was said stands once in the table of forms, calls name it by
/// number, and numbers are counted. Which calls belong to a rubric and which of them count is told to the database here, and held to the engine's own
/// rules (S-24, F29) by tests.
/// </summary>
internal sealed class CallSumming(Session session, CallsToAdd wanted)
{
    private readonly ResponseForms forms = new();

    /// <summary>Null where calls of the quarter were stored before responses had numbers.</summary>
    public async Task<CallSums?> AddUpAsync(CancellationToken cancellationToken)
    {
        if (await session.AnyAsync("\"Callbacks\" WHERE \"Quarter\" = @quarter AND \"SupersededById\" IS NULL AND \"Forms\" IS NULL", cancellationToken, ("quarter", wanted.Quarter.ToString())))
            return null;
        await forms.ReadAsync(session, cancellationToken);
        var attempts = await session.ListAsync(Attempts, Attempt, cancellationToken, Parameters);
        var answers = await session.ListAsync(Answers, Answer, cancellationToken, Parameters);
        var together = new List<IReadOnlyList<JointSum>>();
        foreach (var (kind, questions) in wanted.Together)
        {
            var parts = NumbersOf(form => questions.Contains(form.SubjectId, StringComparer.Ordinal));
            together.Add(await session.ListAsync(Joint, JointAnswers, cancellationToken, [.. Parameters, ("parts", session.Database.ListOf(parts)), ("kind", StoredWord<CallbackKind>.Of(kind))]));
        }

        return new CallSums(attempts, answers, together);
    }

    private (string, object?)[] Parameters =>
    [
        ("quarter", wanted.Quarter.ToString()),
        ("own", session.Database.ListOf(NumbersOf(form => IsAnswer(form) && wanted.Questions.Contains(form.SubjectId)))),
        ("foreign", session.Database.ListOf(NumbersOf(form => IsAnswer(form) && !wanted.Questions.Contains(form.SubjectId)))),
        ("kinds", session.Database.ListOf<string>([.. wanted.Kinds.Select(StoredWord<CallbackKind>.Of)])),
    ];

    // Of a household's reached calls of a kind, those of unserved persons left out, the latest counts; on one day that with the last id.
    private string Calls => $"""
        WITH "Said" AS (
            SELECT "ProjectId", "Kind", "Date", "Household", "Outcome", "Coached", "FileId", "Sheet", "Forms", "Key",
                CASE WHEN {session.Database.HoldsAnyOf("\"Forms\"", "@own")} THEN 2 WHEN {session.Database.HoldsAnyOf("\"Forms\"", "@foreign")} THEN 1 ELSE 0 END AS "Says",
                CASE WHEN "Outcome" <> '{StoredWord<CallOutcome>.Of(CallOutcome.Answered)}' THEN 'missed' {(wanted.ExcludesUnserved ? "WHEN \"ServedPerson\" = FALSE THEN 'unserved'" : "")} ELSE 'reached' END AS "State"
            FROM "Callbacks" WHERE "Quarter" = @quarter AND "SupersededById" IS NULL),
        "Seen" AS (SELECT *, max("Says") OVER (PARTITION BY "FileId", "Sheet", "Kind") AS "SheetSays" FROM "Said"),
        "Placed" AS (
            SELECT *, row_number() OVER (PARTITION BY "ProjectId", "Household", "Kind", "State" ORDER BY "Date" DESC, {session.Database.Ordinal("\"Key\"")} DESC) AS "Place"
            FROM "Seen" WHERE "Says" = 2 OR "Says" = 0 AND "SheetSays" <> 1 AND {session.Database.IsOneOf("\"Kind\"", "@kinds")}),
        "Calls" AS (
            SELECT *, CASE WHEN "State" = 'unserved' THEN '{StoredWord<CallExclusion>.Of(CallExclusion.Unserved)}'
                WHEN "State" = 'reached' AND "Place" > 1 THEN '{StoredWord<CallExclusion>.Of(CallExclusion.Superseded)}'
                ELSE '{StoredWord<CallExclusion>.Of(CallExclusion.None)}' END AS "Exclusion"
            FROM "Placed")
        """;

    private string Attempts => $"""
        {Calls}
        SELECT "ProjectId", "Outcome", "Exclusion", CASE WHEN "Coached" = TRUE THEN 1 ELSE 0 END, count(*) FROM "Calls" GROUP BY 1, 2, 3, 4
        """;

    private string Answers => $"""
        {Calls}
        SELECT "ProjectId", "Kind", "Exclusion", each.value, count(*) FROM "Calls", {session.Database.EachOf("\"Forms\"")} WHERE "State" <> 'missed' GROUP BY 1, 2, 3, 4
        """;

    private string Joint => $"""
        {Calls}
        SELECT "ProjectId", "Exclusion", "Numbers", count(*) FROM (
            SELECT "ProjectId", "Exclusion", (SELECT string_agg(CAST(each.value AS text), ',' ORDER BY each.key)
                FROM {session.Database.EachOf("\"Forms\"")} WHERE {session.Database.IsOneOf("each.value", "@parts")}) AS "Numbers"
            FROM "Calls" WHERE "State" <> 'missed' AND "Kind" = @kind) AS "Told"
        WHERE "Numbers" IS NOT NULL GROUP BY 1, 2, 3
        """;

    // A blank cell may only mean that the sheet has a column for another rubric's question.
    private static bool IsAnswer(SharedResponse form) => form.State == ResponseState.Answered || form.Value is not null;

    private int[] NumbersOf(Func<SharedResponse, bool> isOne) => [.. Enumerable.Range(1, forms.All.Count).Where(number => isOne(forms[number]))];

    private static AttemptSum Attempt(RowReader row) =>
        new(row.Text(), StoredWord<CallOutcome>.Read(row.Characters()), StoredWord<CallExclusion>.Read(row.Characters()), row.Number() == 1, row.Whole());

    private AnswerSum Answer(RowReader row) =>
        new(row.Text(), StoredWord<CallbackKind>.Read(row.Characters()), StoredWord<CallExclusion>.Read(row.Characters()), SaidIn(row.Whole()), row.Whole());

    private JointSum JointAnswers(RowReader row) =>
        new(row.Text(), StoredWord<CallExclusion>.Read(row.Characters()), [.. row.Text().Split(',').Select(number => SaidIn(int.Parse(number, CultureInfo.InvariantCulture)))], row.Whole());

    private SaidAnswer SaidIn(int number) => new(forms[number].SubjectId, forms[number].State, forms[number].Value);
}
