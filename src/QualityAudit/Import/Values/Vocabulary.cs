using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Values;

/// <summary>One choice of a list: its wording in both languages and other words for it.</summary>
internal sealed record Choice<T>(T Value, LocalizedText Name, params string[] OtherNames);

/// <summary>A closed list of choices and the words by which each is known.</summary>
internal sealed class Vocabulary<T>
    where T : struct
{
    private readonly Dictionary<string, T> words = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Choice<T>> choices;

    public Vocabulary(params Choice<T>[] choices)
    {
        this.choices = choices;
        foreach (var choice in choices)
        {
            foreach (var word in new[] { choice.Name.Zh, choice.Name.En }.Concat(choice.OtherNames))
                words.TryAdd(PlainText.Of(word), choice.Value);
        }
    }

    /// <summary>The choices by their proper names, for messages.</summary>
    public LocalizedText Allowed => TextList.Of(choices.Select(choice => choice.Name));

    public T? Find(string text) => words.TryGetValue(PlainText.Of(text), out var value) ? value : null;

    public LocalizedText NameOf(T value) => choices.First(choice => EqualityComparer<T>.Default.Equals(choice.Value, value)).Name;
}
