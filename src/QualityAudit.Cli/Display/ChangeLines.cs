using System.Globalization;
using Humanizer;
using QualityAudit.Audits;
using Spectre.Console;

namespace QualityAudit.Cli.Display;

/// <summary>What a file that was sent again says differently: record by record, then value by value with both cells.</summary>
internal static class ChangeLines
{
    private const int RecordsShown = 5;
    private const int ValuesShown = 12;

    public static void Print(Terminal terminal, IReadOnlyList<RecordChange> changes, bool rehearsal)
    {
        foreach (var counts in changes.GroupBy(change => change.Counts))
            Print(terminal, [.. counts], Heading(counts.Key, counts.Count(), rehearsal));
    }

    private static void Print(Terminal terminal, List<RecordChange> changes, LocalizedText heading)
    {
        terminal.Write(2, Markup.Escape(heading.In(terminal.Language)));
        foreach (var change in changes.Take(RecordsShown))
        {
            terminal.Write(4, $"[bold]{Markup.Escape(change.Record.In(terminal.Language))}[/]");
            foreach (var value in change.Values.Take(ValuesShown))
                terminal.Write(6, Line(value, terminal.Language));
            More(terminal, 6, change.Values.Count - ValuesShown, "处", "more");
        }

        More(terminal, 4, changes.Count - RecordsShown, "条记录", "more records");
    }

    private static string Line(ValueChange value, Language language)
    {
        var nothing = new LocalizedText("（空）", "(blank)");
        return Markup.Escape($"{value.What.In(language)}: {(value.Before ?? nothing).In(language)} → {(value.After ?? nothing).In(language)}")
            + $"  [grey]{Markup.Escape($"{Place(value.BeforeAt, value.AfterAt)} → {Place(value.AfterAt, value.BeforeAt)}")}[/]";
    }

    // The file is named only where the other version stands in another one.
    private static string Place(SourceLocation place, SourceLocation other) =>
        string.Equals(place.File, other.File, StringComparison.Ordinal) && place.Cell is { } cell ? cell.ToString() : place.ToString();

    private static void More(Terminal terminal, int indent, int more, string zh, string en)
    {
        if (more > 0)
            terminal.Write(indent, Markup.Escape(new LocalizedText($"… 另有 {Text(more)} {zh}", $"… {Text(more)} {en}").In(terminal.Language)));
    }

    private static LocalizedText Heading(Precedence counts, int number, bool rehearsal)
    {
        var records = "record".ToQuantity(number, "0", CultureInfo.InvariantCulture);
        return counts switch
        {
            Precedence.Incoming when rehearsal => new($"将取代已入库的 {Text(number)} 条记录（原来 → 现在）：", $"Would supersede {records} (stored → sent):"),
            Precedence.Incoming => new($"取代了已入库的 {Text(number)} 条记录（原来 → 现在）：", $"Supersedes {records} (stored → sent):"),
            Precedence.Stored => new($"有 {Text(number)} 条记录比已入库的旧，不计分（已入库 → 本文件）：", $"{records} older than what is stored, not scored (stored → sent):"),
            _ => new($"有 {Text(number)} 条记录分不出新旧（一处 → 另一处）：", $"{records} of which it cannot be told which is newer (one → other):"),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
