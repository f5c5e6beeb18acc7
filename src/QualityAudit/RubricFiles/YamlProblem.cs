namespace QualityAudit.RubricFiles;

/// <summary>What the YAML parser found wrong, in words for people who have never read about YAML, in both languages.</summary>
internal static class YamlProblem
{
    // The first words that stand in the parser's own message decide.
    private static readonly (string Words, LocalizedText Meaning)[] Known =
    [
        ("flow mapping", new("左边的 { 没有配对的 }，或者两项之间缺少逗号", "a { has no } to go with it, or a comma is missing between two entries")),
        ("flow sequence", new("左边的 [ 没有配对的 ]，或者两项之间缺少逗号", "a [ has no ] to go with it, or a comma is missing between two entries")),
        ("flow entry", new("[ ] 或 { } 里的逗号有误", "a comma inside [ ] or { } is out of place")),
        ("quoted scalar, found unexpected", new("引号没有结束", "a quotation mark is never closed")),
        ("quoted scalar", new("双引号里的 \\ 写法有误，请改用单引号", "a \\ inside double quotes is not understood; use single quotes")),
        ("block scalar", new("| 或 > 后面的多行文字写法有误", "the lines after | or > are not written as they must be")),
        ("simple key", new("这一行缺少冒号", "this line lacks its colon")),
        ("apping values", new("一行里有两个冒号；文字里有冒号时要加引号", "there are two colons in one line; text with a colon in it must stand in quotes")),
        ("apping keys", new("“?”或冒号的位置有误", "a “?” or a colon is out of place")),
        ("invalid mapping", new("文字里有冒号时要加引号", "text with a colon in it must stand in quotes")),
        ("block mapping", new("这一行的缩进与上面各行不一致，或者引号后面还有内容", "this line is indented unlike the lines above, or something follows a closing quotation mark")),
        ("block collection", new("“-”的缩进与上面各项不一致", "a “-” is indented unlike the entries above")),
        ("lock sequence", new("“-”不能写在这里", "a “-” cannot stand here")),
        ("anchor", new("以 & 或 * 开头的文字要加引号", "text that begins with & or * must stand in quotes")),
        ("tag", new("以 ! 开头的文字要加引号", "text that begins with ! must stand in quotes")),
        ("cannot start any token", new("以 @、` 或 % 开头的文字要加引号", "text that begins with @, ` or % must stand in quotes")),
        ("directive", new("这里不能有以 % 开头的行", "a line that begins with % cannot stand here")),
        ("document", new("这里不像评分标准文件：前面的内容已经结束", "this does not look like a rubric file: what stands before it has already ended")),
        ("node content", new("这里缺少内容", "something is missing here")),
    ];

    private static readonly LocalizedText Other = new("写法有误", "it is not written as it must be");

    public static LocalizedText Of(string message) =>
        Known.FirstOrDefault(known => message.Contains(known.Words, StringComparison.OrdinalIgnoreCase)).Meaning ?? Other;
}
