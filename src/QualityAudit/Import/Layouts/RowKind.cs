using QualityAudit.Import.Layouts.Profiles;
using QualityAudit.Import.Tables;

namespace QualityAudit.Import.Layouts;

/// <summary>What a row below the header is.</summary>
internal enum RowKind
{
    Item,
    Section,
    Subtotal,
    Total,
    Adjustment,
    Signature,
    Note,
    Header,
}

/// <summary>Tells items from what else stands among them.</summary>
internal static class RowKinds
{
    private static readonly string[] SubtotalWords = ["小计", "汇总", "本项得分", "subtotal"];
    private static readonly string[] TotalWords = ["合计", "总计", "总分", "总得分", "得分合计", "合计得分", "最终得分", "total"];
    private static readonly string[] AdjustmentWords = ["系数", "难度系数", "附加分", "加减分", "加分项", "减分项", "奖励分"];
    private static readonly string[] SignatureWords = ["签字", "签名", "签章", "检查人", "审核", "被检查人", "确认人", "复核", "项目负责人", "检查日期"];
    private static readonly string[] NoteWords = ["注", "备注", "说明", "填表说明", "评分说明", "note"];

    public static LocalizedText NameOf(RowKind kind) => kind switch
    {
        RowKind.Section => new("分段标题", "section"),
        RowKind.Subtotal => new("小计", "subtotal"),
        RowKind.Total => new("合计", "total"),
        RowKind.Adjustment => new("系数或加减分", "coefficient or extra points"),
        RowKind.Signature => new("签字", "signature"),
        RowKind.Note => new("说明", "note"),
        RowKind.Header => new("重复的标题行", "header again"),
        _ => new("检查项", "item"),
    };

    // matches: the rubric knows an item by this row's id or text.
    public static RowKind Of(LayoutRow row, LayoutHeader header, bool matches, ProfileWords? own = null)
    {
        if (own is not null && OwnKind(row, own) is { } said)
            return said;
        if (header.IsRepeatedBy(new Workbooks.SheetRow(row.Number, row.Hidden, row.Cells)))
            return RowKind.Header;
        if (matches)
            return RowKind.Item;
        var words = row.Cells.Where(cell => cell.Type == Workbooks.CellType.Text).Select(cell => PlainText.OfHeader(cell.Text)).ToList();
        if (words.Exists(word => Is(word, SubtotalWords)))
            return RowKind.Subtotal;
        if (words.Exists(word => Is(word, TotalWords)))
            return RowKind.Total;
        if (words.Exists(word => Is(word, AdjustmentWords)))
            return RowKind.Adjustment;
        if (row.HasVerdict)
            return RowKind.Item;
        var texts = row.Cells.Select(cell => PlainText.Of(cell.Text)).ToList();
        if (texts.Exists(text => Begins(text, SignatureWords)))
            return RowKind.Signature;
        if (texts.Exists(text => Begins(text, NoteWords)))
            return RowKind.Note;
        return row[Meaning.Maximum] is { IsBlank: false } && row.All(Meaning.Item).Any() ? RowKind.Item : RowKind.Section;
    }

    private static RowKind? OwnKind(LayoutRow row, ProfileWords own)
    {
        var texts = row.Cells.Where(cell => cell.Type == Workbooks.CellType.Text).Select(cell => PlainText.Of(cell.Text)).ToList();
        return Starts(own.SkippedRows) ? RowKind.Note
            : Starts(own.SubtotalRows) ? RowKind.Subtotal
            : Starts(own.TotalRows) ? RowKind.Total
            : Starts(own.SectionRows) ? RowKind.Section
            : null;

        bool Starts(IReadOnlyList<string> words) =>
            words.Count > 0 && words.Any(word => PlainText.Of(word) is { Length: > 0 } plain && texts.Exists(text => text.StartsWith(plain, StringComparison.Ordinal)));
    }

    // "小计", "A区小计", "合计(100分)"; an item about a summary is longer.
    private static bool Is(string word, string[] words) =>
        words.Any(known => word == known || (word.Length <= known.Length + 8 && word.EndsWith(known, StringComparison.Ordinal)));

    private static bool Begins(string text, string[] words) => words.Any(word =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[word.Length]) || text.Contains('签')));
}
