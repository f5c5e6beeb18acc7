namespace QualityAudit.Import.Workbooks;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberKind : byte
{
    Plain,
    Day,
    Percent,
}

/// <summary>A number format: whether it shows a number as a day or a share of a hundred, and its code; null for the general format.</summary>
internal sealed record NumberFormat(NumberKind Kind, string? Code)
{
    public static readonly NumberFormat General = new(NumberKind.Plain, null);

    // The Chinese, Japanese and Korean versions of Excel know more days by number than the others.
    private static readonly Dictionary<int, NumberFormat> BuiltIn = new (int Id, string Code)[]
    {
        (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%"), (11, "0.00E+00"), (12, "# ?/?"), (13, "# ??/??"),
        (14, "yyyy/m/d"), (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy"), (18, "h:mm AM/PM"), (19, "h:mm:ss AM/PM"), (20, "h:mm"),
        (21, "h:mm:ss"), (22, "yyyy/m/d h:mm"), (27, "yyyy\"年\"m\"月\""), (28, "m\"月\"d\"日\""), (29, "m\"月\"d\"日\""), (30, "m-d-yy"),
        (31, "yyyy\"年\"m\"月\"d\"日\""), (32, "h\"时\"mm\"分\""), (33, "h\"时\"mm\"分\"ss\"秒\""), (36, "yyyy\"年\"m\"月\""), (37, "#,##0;-#,##0"),
        (38, "#,##0;[Red]-#,##0"), (39, "#,##0.00;-#,##0.00"), (40, "#,##0.00;[Red]-#,##0.00"), (45, "mm:ss"), (46, "[h]:mm:ss"),
        (47, "mm:ss.0"), (48, "##0.0E+0"), (49, "@"), (50, "yyyy\"年\"m\"月\""), (51, "m\"月\"d\"日\""), (52, "yyyy\"年\"m\"月\""),
        (53, "m\"月\"d\"日\""), (54, "m\"月\"d\"日\""), (57, "yyyy\"年\"m\"月\""), (58, "m\"月\"d\"日\""),
    }.ToDictionary(format => format.Id, format => Of(format.Code));

    /// <summary>A format that every workbook knows by its number; the general one where it knows none.</summary>
    public static NumberFormat OfBuiltIn(int id) => BuiltIn.GetValueOrDefault(id, General);

    public static NumberFormat Of(string code) => code.Length == 0 || code.Equals("General", StringComparison.OrdinalIgnoreCase)
        ? General
        : new(KindOf(code), code);

    /// <summary>A day when the first section shows a year or a day; times alone are no days.</summary>
    private static NumberKind KindOf(string code)
    {
        var quoted = false;
        var kind = NumberKind.Plain;
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
                    return kind;
                case 'y' or 'Y' or 'd' or 'D' or 'e' when !quoted && !(code[i] == 'e' && i > 0 && code[i - 1] is '0' or '#' or '?'):
                    return NumberKind.Day;
                case '%' when !quoted:
                    kind = NumberKind.Percent;
                    break;
                case 'G' when !quoted && code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                default:
                    break;
            }
        }

        return kind;
    }
}
