using System.Collections;
using QualityAudit.Audits;

namespace QualityAudit.Storage;

/// <summary>Responses as they are stored: a number each. They take shape when they are looked at, and are not kept.</summary>
internal sealed class PackedResponses : IReadOnlyList<Response>
{
    private readonly int[] numbers;
    private readonly string spelledOut;
    private readonly int row;
    private readonly ResponseForms forms;

    private PackedResponses(int[] numbers, string spelledOut, int row, ResponseForms forms)
    {
        this.numbers = numbers;
        this.spelledOut = spelledOut;
        this.row = row;
        this.forms = forms;
    }

    public int Count => numbers.Length;

    public Response this[int index] => forms[numbers[index]] is { IsWhole: true } form
        ? form.At(row)
        : ResponseText.Read(spelledOut)[numbers.AsSpan(0, index).ToArray().Count(number => !forms[number].IsWhole)];

    public static IReadOnlyList<Response> Of(int[]? numbers, string spelledOut, int row, ResponseForms forms) =>
        numbers is null ? ResponseText.Read(spelledOut) : numbers.Length == 0 ? [] : new PackedResponses(numbers, spelledOut, row, forms);

    /// <summary>The numbers of the responses, and the text of those that need one.</summary>
    public static (int[] Numbers, string SpelledOut) Pack(IReadOnlyList<Response> responses, int row, ResponseForms forms)
    {
        var packed = new int[responses.Count];
        List<Response>? own = null;
        for (var i = 0; i < packed.Length; i++)
        {
            var response = responses[i];
            var isWhole = ResponseForms.Holds(response, row);
            packed[i] = forms.NumberOf(response, row, isWhole);
            if (!isWhole)
                (own ??= []).Add(response);
        }

        return (packed, own is null ? ResponseText.None : ResponseText.Write(own));
    }

    public IEnumerator<Response> GetEnumerator()
    {
        IEnumerator<Response>? own = null;
        foreach (var number in numbers)
        {
            var form = forms[number];
            if (form.IsWhole)
            {
                yield return form.At(row);
            }
            else
            {
                own ??= ResponseText.Read(spelledOut).GetEnumerator();
                own.MoveNext();
                yield return own.Current;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
