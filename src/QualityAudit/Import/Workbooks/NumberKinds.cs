namespace QualityAudit.Import.Workbooks;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberKind
{
    Plain,
    Day,
    Percent,
}

/// <summary>Which number formats show a number as a day, and which as a share of a hundred.</summary>
internal static class NumberKinds
{
    /// <summary>Of a format that every workbook knows by its number.</summary>
    public static NumberKind OfBuiltIn(int id) => IsBuiltInDate(id) ? NumberKind.Day : id is 9 or 10 ? NumberKind.Percent : NumberKind.Plain;

    public static NumberKind Of(string code) => IsDate(code) ? NumberKind.Day : code.Contains('%', StringComparison.Ordinal) ? NumberKind.Percent : NumberKind.Plain;

    // 14–17 and 22 everywhere; 27–36 and 50–58 in Chinese, Japanese and Korean versions of Excel.
    private static bool IsBuiltInDate(int id) => id is >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58;

    /// <summary>True when a format code shows a year or a day; times alone are no days.</summary>
    private static bool IsDate(string code)
    {
        var quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    i++;
                    break;
                case '[' when !quoted:
                    var end = code.IndexOf(']', i);
                    i = end < 0 ? code.Length : end;
                    break;
                case ';' when !quoted:
                    return false;
                case 'y' or 'Y' or 'd' or 'D' when !quoted:
                    return true;
                default:
                    break;
            }
        }

        return false;
    }
}
