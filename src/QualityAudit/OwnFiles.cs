namespace QualityAudit;

/// <summary>How files and sheets that this program wrote are known again.</summary>
public static class OwnFiles
{
    /// <summary>The category among a scorecard workbook's properties: it shows answers, but it is no source of any.</summary>
    public const string ScorecardCategory = "QualityAudit scorecard";

    /// <summary>The hidden defined name of an annotated workbook; it refers to the sheet that lists the findings, whatever its title.</summary>
    public const string FindingsName = "QA_FINDINGS";

    /// <summary>The sheet that a defined name's formula refers to ("'检查结果'!$A$1"); null where it refers to none.</summary>
    public static string? SheetOf(string formula)
    {
        var end = formula.LastIndexOf('!');
        if (end <= 0)
            return null;
        var sheet = formula[..end].TrimStart('=').TrimStart('$');
        return sheet is ['\'', .. var quoted, '\''] ? quoted.Replace("''", "'", StringComparison.Ordinal) : sheet;
    }

    /// <summary>The category of a form to fill in.</summary>
    public const string FormCategory = "QualityAudit form";

    /// <summary>The hidden defined name of a form; its text says which form it is.</summary>
    public const string FormMark = "QA_FORM";

    /// <summary>The hidden defined name of a form made from a rubric: "id|version|hash".</summary>
    public const string RubricMark = "QA_RUBRIC";

    /// <summary>The sheet of a form that tells how to fill it in; nothing on it is data.</summary>
    public static LocalizedText InstructionSheet { get; } = new("说明", "Instructions");

    /// <summary>The category of a rubric's workbook: it holds no evidence.</summary>
    public const string RubricCategory = "QualityAudit rubric";
}
