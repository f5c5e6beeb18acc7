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
        var attempts = new List<AttemptSum>();
        var answers = new List<AnswerSum>();
        await foreach (var _ in session.RowsAsync(AttemptsAndAnswers, row => Take(row, attempts, answers), cancellationToken, Parameters))
        {
        }

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
        ("foreign", session.Database.ListOf(Foreign)),
        ("kinds", session.Database.ListOf<string>([.. wanted.Kinds.Select(StoredWord<CallbackKind>.Of)])),
    ];

    private int[] Foreign => NumbersOf(form => IsAnswer(form) && !wanted.Questions.Contains(form.SubjectId));

    // Of a household's reached calls of a kind, those of unserved persons left out, the latest counts; on one day that with the last id. Where nobody asks
    // anything else, no sheet is another rubric's.
    private string Calls => $"""
        WITH "Said" AS MATERIALIZED (
            SELECT "ProjectId", "Kind", "Date", "Household", "Outcome", "Coached", "FileId", "Sheet", "Forms", "Key",
                (SELECT max(CASE WHEN {session.Database.IsOneOf("each.value", "@own")} THEN 2 WHEN {session.Database.IsOneOf("each.value", "@foreign")} THEN 1 ELSE 0 END)
                    FROM {session.Database.EachOf("\"Forms\"")}) AS "Says",
                CASE WHEN "Outcome" <> '{StoredWord<CallOutcome>.Of(CallOutcome.Answered)}' THEN 'missed' {(wanted.ExcludesUnserved ? "WHEN \"ServedPerson\" = FALSE THEN 'unserved'" : "")} ELSE 'reached' END AS "State"
            FROM "Callbacks" WHERE "Quarter" = @quarter AND "SupersededById" IS NULL),
        "Seen" AS (SELECT *, {(Foreign.Length == 0 ? "2" : "max(\"Says\") OVER (PARTITION BY \"FileId\", \"Sheet\", \"Kind\")")} AS "SheetSays" FROM "Said"),
        "Placed" AS (
            SELECT *, row_number() OVER (PARTITION BY "ProjectId", "Household", "Kind", "State" ORDER BY "Date" DESC, {session.Database.Ordinal("\"Key\"")} DESC) AS "Place"
            FROM "Seen" WHERE "Says" = 2 OR coalesce("Says", 0) = 0 AND coalesce("SheetSays", 0) <> 1 AND {session.Database.IsOneOf("\"Kind\"", "@kinds")}),
        "Calls" AS MATERIALIZED (
            SELECT "ProjectId", "Kind", "Outcome", "Coached", "Forms", "State", CASE WHEN "State" = 'unserved' THEN '{StoredWord<CallExclusion>.Of(CallExclusion.Unserved)}'
                WHEN "State" = 'reached' AND "Place" > 1 THEN '{StoredWord<CallExclusion>.Of(CallExclusion.Superseded)}'
                ELSE '{StoredWord<CallExclusion>.Of(CallExclusion.None)}' END AS "Exclusion"
            FROM "Placed")
        """;

    // Together, so that calls are looked at once. An attempt has no number of a form.
    private string AttemptsAndAnswers => $"""
        {Calls}
        SELECT 0, "ProjectId", "Outcome", "Exclusion", CASE WHEN "Coached" = TRUE THEN 1 ELSE 0 END, count(*) FROM "Calls" GROUP BY 2, 3, 4, 5
        UNION ALL
        SELECT each.value, "ProjectId", "Kind", "Exclusion", 0, count(*) FROM "Calls", {session.Database.EachOf("\"Forms\"")} WHERE "State" <> 'missed' GROUP BY 1, 2, 3, 4
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

    private bool Take(RowReader row, List<AttemptSum> attempts, List<AnswerSum> answers)
    {
        var (number, project, word) = (row.Whole(), row.Text(), row.Text());
        var (exclusion, isCoached, calls) = (StoredWord<CallExclusion>.Read(row.Characters()), row.Number() == 1, row.Whole());
        if (number == 0)
            attempts.Add(new AttemptSum(project, StoredWord<CallOutcome>.Read(word), exclusion, isCoached, calls));
        else
            answers.Add(new AnswerSum(project, StoredWord<CallbackKind>.Read(word), exclusion, SaidIn(number), calls));
        return true;
    }

    private JointSum JointAnswers(RowReader row) =>
        new(row.Text(), StoredWord<CallExclusion>.Read(row.Characters()), [.. row.Text().Split(',').Select(number => SaidIn(int.Parse(number, CultureInfo.InvariantCulture)))], row.Whole());

    private SaidAnswer SaidIn(int number) => new(forms[number].SubjectId, forms[number].State, forms[number].Value);
}
