namespace QualityAudit.Samples.Workbooks;

/// <summary>How a cell looks; the number is the index of its format in styles.xml.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Label,
    Head,
    HeadDate,
    Header,
    Text,
    Centre,
    Date,
    Number,
    Entry,
    EntryNumber,
    EntryText,
    Note,
}
