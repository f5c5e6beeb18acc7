using System.Buffers;
using QualityAudit.Diagnostics;

namespace QualityAudit.RubricFiles;

/// <summary>
/// Reads key and label of each level or part of one scale. People fill checklists in with labels, several at once separated by
/// commas: a label stands once in a scale and holds no separator.
/// </summary>
internal sealed class AnswerNames(DiagnosticBag found)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("、，,；;\n");

    private readonly Ids keys = new(found);
    private readonly HashSet<string> zh = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> en = new(StringComparer.OrdinalIgnoreCase);

    public (string Key, LocalizedText Label) Read(Section section)
    {
        var key = section.Id("key");
        keys.Add(key, section.PlaceOf("key"));
        var label = section.Text("label");
        Check(section, label.Zh, zh);
        Check(section, label.En, en);
        return (key ?? "", label);
    }

    private void Check(Section section, string label, HashSet<string> taken)
    {
        var at = label.AsSpan().IndexOfAny(Separators);
        if (at >= 0)
            found.Add(RubricDiagnostics.LabelHasSeparator.At(section.PlaceOf("label"), ("label", label), ("separator", label[at..(at + 1)])));
        if (label.Length > 0 && !taken.Add(label))
            found.Add(RubricDiagnostics.DuplicateLabel.At(section.PlaceOf("label"), ("label", label)));
    }
}
