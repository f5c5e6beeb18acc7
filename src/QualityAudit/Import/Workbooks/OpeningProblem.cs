namespace QualityAudit.Import.Workbooks;

/// <summary>Why a file or folder could not be opened, in words that do not depend on the machine.</summary>
internal static class OpeningProblem
{
    public static LocalizedText Of(Exception cause) => cause switch
    {
        UnauthorizedAccessException => new("没有读取权限", "you have no permission to read it"),
        FileNotFoundException or DirectoryNotFoundException => new("它已不在原处", "it is no longer there"),
        EndOfStreamException => new("读取时文件变短了，可能正在保存", "it became shorter while being read; somebody may be saving it"),
        PathTooLongException => new("路径太长", "its path is too long"),
        _ => new("另一个程序正占用它，或磁盘读取失败", "another program holds it, or the disk could not be read"),
    };
}
