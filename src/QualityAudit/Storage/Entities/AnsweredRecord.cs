using QualityAudit.Audits;

namespace QualityAudit.Storage.Entities;

/// <summary>
/// A record with responses. They are stored as the numbers of their forms, in order, and those that bear words of their own besides as text.
/// </summary>
public abstract class AnsweredRecord : StoredRecord
{
    /// <summary>Numbers of <see cref="ResponseForm"/>; null in rows of versions that spelled every response out.</summary>
    public int[]? Forms { get; internal set; }

    /// <summary>The responses whose form does not hold them, as <see cref="ResponseText"/>.</summary>
    public string SpelledOut { get; internal set; } = ResponseText.None;

    /// <summary>As they were given; a record that comes from the database has them once it is unpacked.</summary>
    public IReadOnlyList<Response> Responses { get; private protected set; } = [];

    /// <summary>The row whose cells a form without a row means; 0 where forms name their rows.</summary>
    internal abstract int OwnRow { get; }

    internal void Pack(ResponseForms forms) => (Forms, SpelledOut) = PackedResponses.Pack(Responses, OwnRow, forms);

    internal void Unpack(ResponseForms forms) => Responses = PackedResponses.Of(Forms, SpelledOut, OwnRow, forms);
}
