using System.Collections.Concurrent;
using QualityAudit.Audits;
using QualityAudit.Import.Layouts;
using QualityAudit.Import.Tables;
using QualityAudit.Rubrics;

namespace QualityAudit.Import.Callbacks;

/// <summary>The questions of all rubrics by id, and which of them belong to a quarter (S-23).</summary>
internal sealed class QuestionIndex(IReadOnlyList<Rubric> rubrics)
{
    private readonly HashSet<string> keys =
        new(rubrics.SelectMany(QuestionsOf).Select(question => Key(question.Id)), StringComparer.Ordinal);

    // Several files may be read at once.
    private readonly ConcurrentDictionary<Quarter, IReadOnlyDictionary<string, Question>?> byQuarter = new();

    /// <summary>Every question id of every rubric, once, in rubric order.</summary>
    public IReadOnlyList<string> Ids { get; } =
        [.. rubrics.SelectMany(QuestionsOf).Select(question => question.Id).DistinctBy(Key, StringComparer.Ordinal)];

    // Null where two questions share their words.
    private readonly Lazy<Dictionary<string, string?>> byText = new(() =>
    {
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var question in rubrics.SelectMany(QuestionsOf))
        {
            foreach (var text in new[] { question.Text.Zh, question.Text.En }.Select(text => ItemText.Of(text).Key).Where(text => text.Length > 0))
                found[text] = !found.TryGetValue(text, out var other) || (other is not null && Key(other) == Key(question.Id)) ? question.Id : null;
        }

        return found;
    });

    private readonly Lazy<Dictionary<string, LocalizedText>> texts = new(() =>
        rubrics.SelectMany(QuestionsOf).DistinctBy(question => Key(question.Id), StringComparer.Ordinal).ToDictionary(question => Key(question.Id), question => question.Text, StringComparer.Ordinal));

    /// <summary>The id of the question with these words, whatever their punctuation; null where none or several have them.</summary>
    public string? IdByText(string words) => byText.Value.GetValueOrDefault(ItemText.Of(words).Key);

    /// <summary>A question as people choose it: its id and its words.</summary>
    public LocalizedText Wording(string id) => texts.Value.GetValueOrDefault(Key(id)) is { } text ? new($"{id} {text.Zh}", $"{id} {text.En}") : LocalizedText.Same(id);

    /// <summary>The rubric that asks most of these questions, each so many times; the first of several, null where none asks any.</summary>
    public string? RubricOf(IReadOnlyDictionary<string, int> asked)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var versions in rubrics.GroupBy(rubric => rubric.Id, StringComparer.Ordinal))
        {
            var own = versions.SelectMany(QuestionsOf).Select(question => Key(question.Id)).ToHashSet(StringComparer.Ordinal);
            times[versions.Key] = asked.Where(entry => own.Contains(Key(entry.Key))).Sum(entry => entry.Value);
        }

        return times.Where(rubric => rubric.Value > 0).Select(rubric => rubric.Key).MaxBy(id => times[id]);
    }

    public bool Knows(string id) => keys.Contains(Key(id));

    /// <summary>The questions that hold in a quarter by <see cref="Key"/>; null when no rubric is valid for it.</summary>
    public IReadOnlyDictionary<string, Question>? Of(Quarter quarter)
    {
        if (byQuarter.TryGetValue(quarter, out var known))
            return known;
        var valid = rubrics.Where(rubric => rubric.IsValidFor(quarter)).ToList();
        IReadOnlyDictionary<string, Question>? questions = valid.Count == 0
            ? null
            : valid.SelectMany(QuestionsOf).DistinctBy(question => Key(question.Id), StringComparer.Ordinal).ToDictionary(question => Key(question.Id), StringComparer.Ordinal);
        return byQuarter[quarter] = questions;
    }

    /// <summary>The question id that a header begins with, whatever text follows it; the longest that fits.</summary>
    public string? IdAtStart(string header)
    {
        var key = Key(FirstWord(header));
        return Ids
            .Where(id => key.StartsWith(Key(id), StringComparison.Ordinal) && (key.Length == Key(id).Length || !IsPartOfId(key[Key(id).Length])))
            .MaxBy(id => id.Length);
    }

    /// <summary>What looks like an id at the start of a header and is nearly one of ours; null otherwise.</summary>
    public string? Misspelled(string header)
    {
        var word = string.Concat(Key(FirstWord(header)).TakeWhile(IsPartOfId));
        return NearMiss.Find(word, Ids) is null ? null : word;
    }

    public static string Key(string id) => PlainText.OfId(id).ToUpperInvariant();

    // A blank ends the id; without it English words that follow would look like more of it.
    private static string FirstWord(string header) => PlainText.Kept(header).Split((char[]?)null, 2)[0];

    private static bool IsPartOfId(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static IEnumerable<Question> QuestionsOf(Rubric rubric) => rubric.Indicators.SelectMany(indicator => indicator.Questions).Where(question => question.IsAsked);
}
