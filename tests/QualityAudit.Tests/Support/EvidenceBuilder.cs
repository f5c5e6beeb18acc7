using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Tests.Support;

/// <summary>Evidence of one quarter, written as a test speaks of it.</summary>
public sealed class EvidenceBuilder(string quarter = "2008Q3")
{
    private readonly List<Project> projects = [];
    private readonly List<Visit> visits = [];
    private readonly List<Callback> callbacks = [];
    private readonly List<GroupBscResult> groupResults = [];
    private int calls;

    public Quarter Quarter { get; } = Quarter.Parse(quarter);

    public EvidenceBuilder Project(string id, string region = "east", int? units = null)
    {
        projects.Add(new Project(id, $"Project {id}", [], "City", region, null, units, units, null, new SourceLocation("projects.xlsx")));
        return this;
    }

    /// <summary>"I1=met I2=partly I3=N/A I4=? I5=blank"; a later call for the same project is a later day.</summary>
    public EvidenceBuilder Visit(string project, string answers, VisitKind kind = VisitKind.MysteryShop)
    {
        var number = visits.Count + 1;
        visits.Add(new Visit(
            project, Quarter.FirstDay.AddDays(visits.Count % 80), "Inspector", kind, "test", "1", 1, new SheetReference($"visit-{number}.xlsx", "1"),
            [.. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((answer, index) => Answer(answer, index + 2))]));
        return this;
    }

    /// <summary>"Q1=yes Q2=5 Q3=dont-know Q4=blank"</summary>
    public EvidenceBuilder Call(
        string project,
        string answers,
        CallbackKind kind = CallbackKind.Handover,
        string? household = null,
        int day = 0,
        bool? served = null,
        CallOutcome outcome = CallOutcome.Answered)
    {
        calls++;
        var id = string.Create(CultureInfo.InvariantCulture, $"C{calls:0000}");
        callbacks.Add(new Callback(
            id, project, kind, Quarter.FirstDay.AddDays(day), household ?? id, null, outcome, served, null, new SheetReference("calls.xlsx", "1"), calls + 1,
            [.. answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((answer, index) => Answer(answer, calls + 1, index + 5))]));
        return this;
    }

    public EvidenceBuilder Calls(int count, string project, string answers, CallbackKind kind = CallbackKind.Handover)
    {
        for (var i = 0; i < count; i++)
            Call(project, answers, kind);
        return this;
    }

    public EvidenceBuilder GroupResult(decimal score, string? region, string? project)
    {
        groupResults.Add(new GroupBscResult(Quarter, region, project, score, new SourceLocation("bsc.xlsx", "1", new CellAddress(groupResults.Count + 2, 5))));
        return this;
    }

    public QuarterEvidence Build() => new(Quarter, projects, visits, callbacks, groupResults, []);

    private static Response Answer(string text, int row, int column = 5)
    {
        var parts = text.Split('=');
        var (state, value) = parts[1] switch
        {
            "N/A" => (ResponseState.NotApplicable, (string?)null),
            "?" => (ResponseState.NotObserved, null),
            "blank" => (ResponseState.Unanswered, null),
            Response.DontKnow or Response.Refused => (ResponseState.Unanswered, parts[1]),
            var given => (ResponseState.Answered, given),
        };
        return new Response(parts[0], state, value, parts[1], new CellAddress(row, column));
    }
}
