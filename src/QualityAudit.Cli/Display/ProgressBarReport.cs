using QualityAudit.Workflow;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>Moves one progress bar as a stage reports.</summary>
internal sealed class ProgressBarReport(ProgressTask task, Language language) : IProgress<WorkProgress>
{
    private const int LongestName = 40;

    public void Report(WorkProgress value)
    {
        var stage = value.Stage switch
        {
            WorkStage.Importing => new LocalizedText("读取工作簿", "Reading workbooks"),
            WorkStage.Annotating => new LocalizedText("写标注副本", "Writing annotated copies"),
            WorkStage.Scoring => new LocalizedText("评分", "Scoring"),
            _ => new LocalizedText("写出成绩单", "Writing scorecards"),
        };
        var current = value.Current.Length > LongestName ? "…" + value.Current[^LongestName..] : value.Current;
        task.Description = Markup.Escape($"{stage.In(language)} {current}");
        task.MaxValue = Math.Max(1, value.Total);
        task.Value = value.Done;
    }
}
