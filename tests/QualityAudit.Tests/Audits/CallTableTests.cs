using QualityAudit.Audits;

namespace QualityAudit.Tests.Audits;

/// <summary>Calls in columns are the calls that went in.</summary>
public sealed class CallTableTests
{
    private static readonly SharedResponse Yes = new("Q1", ResponseState.Answered, "yes", "是", null, 7);
    private static readonly SharedResponse Wordy = new("Q2", ResponseState.Answered, "no", null, null, 0);

    [Fact]
    public void A_list_of_calls_comes_out_as_it_went_in_in_order_of_ids()
    {
        Callback[] calls =
        [
            Call("C2", CallOutcome.Answered, null, true, Answer("Q1", "yes", 5), Answer("Q2", null, 6) with { State = ResponseState.Unanswered }),
            Call("C10", CallOutcome.Refused, new DateOnly(2008, 2, 29), null),
            Call("c1", CallOutcome.NoAnswer, null, false, Answer("Q1", "yes", 5) with { Reason = "told so", Remark = "…" }),
        ];

        var table = CallTable.Of(calls);

        table.ToArray().Should().Equal(calls[1], calls[0], calls[2]);
        CallTable.Of(table).Should().BeSameAs(table);
    }

    [Fact]
    public void Shared_responses_stand_in_the_row_of_their_call()
    {
        var table = Table();
        table.Add("A", Row(line: 12), [0], null);
        table.Add("B", Row(line: 13), [], null);

        table[0].Responses.Should().Equal(new Response("Q1", ResponseState.Answered, "yes", "是", new CellAddress(12, 7)));
        table[1].Responses.Should().BeEmpty();
        table.ResponseTo("Q1", 0)!.Cell.Should().Be(new CellAddress(12, 7));
        table.ResponseTo("Q2", 0).Should().BeNull();
    }

    [Fact]
    public void Calls_that_came_in_another_order_keep_what_is_theirs()
    {
        var own = new Response("Q2", ResponseState.Answered, "no", "no, since the lift stood still", new CellAddress(3, 8), Remark: "called again");
        var table = Table();
        table.Add("B", Row(line: 3), [0, 1], [Yes.At(3), own]);
        table.Add("A", Row(line: 2), [0], null);

        var sorted = table.InOrder();

        sorted.Select(call => (call.CallId, call.Row)).Should().Equal(("A", 2), ("B", 3));
        sorted[1].Responses.Should().Equal(Yes.At(3), own);
        sorted.ResponseTo("Q2", 1).Should().Be(own);
        sorted.InOrder().Should().BeSameAs(sorted);
    }

    private static CallTable Table()
    {
        var table = new CallTable(2, new(StringComparer.Ordinal), new(), new SharedResponses([Yes, Wordy]));
        table.Texts.NumberOf("P");
        table.Sheets.NumberOf(new SheetReference("calls.xlsx", "1"));
        return table;
    }

    private static CallRow Row(int line) => new(0, CallbackKind.Repair, new DateOnly(2008, 7, 1), 0, null, CallOutcome.Answered, null, null, 0, line);

    private static Callback Call(string id, CallOutcome outcome, DateOnly? moveIn, bool? told, params Response[] responses) => new(
        id, "P", CallbackKind.Handover, new DateOnly(2008, 7, 1), "1-101", moveIn, outcome, told, !told, new SheetReference("calls.csv", null), 5, responses);

    private static Response Answer(string question, string? value, int column) => new(question, ResponseState.Answered, value, value ?? "", new CellAddress(5, column));
}
