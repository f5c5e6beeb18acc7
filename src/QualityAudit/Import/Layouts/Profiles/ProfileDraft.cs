using System.Globalization;

namespace QualityAudit.Import.Layouts.Profiles;

/// <summary>The profile that a reading comes to: what the headers mean, and what was found out or chosen beyond them.</summary>
internal static class ProfileDraft
{
    public const string NoName = "";

    public static LayoutProfile Of(LayoutSheet sheet, string rubricId, ScoreUnit scores, PlainRemark? remarks, HeadReader head)
    {
        var known = sheet.Profile;
        var columns = known?.Columns ?? Columns(sheet.Header);
        var scored = columns.Any(column => column.Meaning == Meaning.Score);
        return new LayoutProfile(known?.Name ?? NoName, rubricId, sheet.Header.LastRow - sheet.Header.FirstRow + 1, columns)
        {
            Scores = scored ? scores : null,
            Remarks = remarks,
            ProjectFrom = head.ProjectFrom,
            ProjectNames = known?.ProjectNames ?? [],
            VisitKind = known?.VisitKind ?? head.KindChosen,
            Dates = head.DatesOfRows,
            MonthStartsOn = known?.MonthStartsOn,
            Words = known?.Words ?? new(),
        };
    }

    /// <summary>The columns as they stand, with their meanings.</summary>
    public static IReadOnlyList<ProfileColumn> Columns(LayoutHeader header) =>
        [.. header.Columns.Select(column => new ProfileColumn([OneLine(column.Words)], column.Meaning) { Question = column.Question })];

    // What cannot be seen is not compared either.
    private static string OneLine(string words) => string.Join(' ', new string([.. words.Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
