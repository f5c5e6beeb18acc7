using Microsoft.AspNetCore.Components;
using QualityAudit.Scoring;

namespace QualityAudit.Reports.Html;

/// <summary>Base of all components of a page: they read the view, and format and word through it.</summary>
public abstract class PageComponent : ComponentBase
{
    [Parameter, EditorRequired]
    public PageView View { get; set; } = null!;

    protected string T(LocalizedText text) => View.Text(text);

    protected string T(LocalizedText text, params ReadOnlySpan<(string Name, string Value)> arguments) => View.Text(text, arguments);

    /// <summary>The published figure, or a dash.</summary>
    protected string F(Score score) => View.Figures.Of(score);
}
