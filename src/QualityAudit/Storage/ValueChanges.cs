using System.Globalization;
using QualityAudit.Audits;

namespace QualityAudit.Storage;

/// <summary>Collects what two versions of one record say differently, each with its place.</summary>
internal sealed class ValueChanges(SourceLocation before, SourceLocation after)
{
    private readonly List<ValueChange> changes = [];

    public IReadOnlyList<ValueChange> All => changes;

    public void Field(LocalizedText what, string? old, string? now) => Field(what, Same(old), Same(now));

    public void Field(LocalizedText what, DateOnly? old, DateOnly? now) => Field(what, Text(old), Text(now));

    public void Field(LocalizedText what, int? old, int? now) => Field(what, Text(old), Text(now));

    public void Field(LocalizedText what, decimal old, decimal now) => Field(what, Text(old), Text(now));

    public void Field(LocalizedText what, bool? old, bool? now) => Field(what, YesNo(old), YesNo(now));

    public void Field(LocalizedText what, LocalizedText? old, LocalizedText? now)
    {
        if (old != now)
            changes.Add(new ValueChange(what, old, now, before, after));
    }

    /// <summary>Answer by answer: those that mean something else, those that are new and those that are gone.</summary>
    public void Responses(IReadOnlyList<Response> old, IReadOnlyList<Response> now)
    {
        var earlier = old.ToLookup(response => response.SubjectId, StringComparer.Ordinal);
        var later = now.ToLookup(response => response.SubjectId, StringComparer.Ordinal);
        foreach (var subject in old.Concat(now).Select(response => response.SubjectId).Distinct(StringComparer.Ordinal))
            Responses(subject, earlier[subject].FirstOrDefault(), later[subject].FirstOrDefault());
    }

    private void Responses(string subject, Response? old, Response? now)
    {
        var oldAt = old is null ? before : before with { Cell = old.Cell };
        var nowAt = now is null ? after : after with { Cell = now.Cell };
        if (old?.State != now?.State || !string.Equals(old?.Value, now?.Value, StringComparison.Ordinal))
            changes.Add(new ValueChange(LocalizedText.Same(subject), Same(old?.Raw), Same(now?.Raw), oldAt, nowAt));
        Part(new($"{subject} 扣分原因", $"{subject} reason"), old?.Reason, now?.Reason);
        Part(new($"{subject} 佐证", $"{subject} evidence"), old?.Evidence, now?.Evidence);
        Part(new($"{subject} 备注", $"{subject} remark"), old?.Remark, now?.Remark);

        void Part(LocalizedText what, string? one, string? other)
        {
            if (!string.Equals(one, other, StringComparison.Ordinal))
                changes.Add(new ValueChange(what, Same(one), Same(other), oldAt, nowAt));
        }
    }

    private static LocalizedText? Same(string? text) => string.IsNullOrWhiteSpace(text) ? null : LocalizedText.Same(text);

    private static LocalizedText? Text(IFormattable? value) =>
        value is null ? null : LocalizedText.Same(value.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture));

    private static LocalizedText? YesNo(bool? value) => value switch
    {
        true => new("是", "yes"),
        false => new("否", "no"),
        _ => null,
    };
}
