using QualityAudit.Diagnostics;
using QualityAudit.Import.Tables;
using QualityAudit.Import.Values;
using QualityAudit.Import.Workbooks;

namespace QualityAudit.Import.Answers;

/// <summary>A cell with an answer in it, what it answers, and where problems with it go.</summary>
internal sealed class AnswerCell(FieldReader reader, string subjectId, Func<string, LocalizedText> subject, Cell cell)
{
    public Cell Cell => cell;

    public string Text => cell.Text;

    /// <summary>The text as words are looked up by it.</summary>
    public string Plain { get; } = PlainText.Of(cell.Text);

    public static AnswerCell OfItem(FieldReader reader, string item, Cell cell) => new(reader, item, static id => new($"检查项 {id}", $"the item {id}"), cell);

    public static AnswerCell OfQuestion(FieldReader reader, string question, Cell cell) =>
        new(reader, question, static id => new($"问题 {id}", $"the question {id}"), cell);

    /// <summary>Reports that the answer is none of those that are possible; null, so that a reading can end with it.</summary>
    public string? NotUnderstood(LocalizedText allowed) => cell.Type == CellType.Date
        ? Report(CellDiagnostics.DateInsteadOfAnswer, ("value", FieldReader.Raw(cell)), ("allowed", allowed))
        : Report(CellDiagnostics.UnknownAnswer, ("value", FieldReader.Raw(cell)), ("allowed", allowed));

    public string? OutsideScale(LocalizedText allowed) =>
        Report(CellDiagnostics.OutsideScale, ("value", FieldReader.Raw(cell)), ("allowed", allowed));

    /// <summary>Reports a finding about this answer with the argument "subject" filled in; always null.</summary>
    public string? Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<(string Name, LocalizedText Value)> arguments)
    {
        reader.Report(descriptor, cell, subjectId, [("subject", subject(subjectId)), .. arguments]);
        return null;
    }
}
