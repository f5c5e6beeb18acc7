namespace QualityAudit.Import.Workbooks;

/// <summary>What <see cref="XmlTokens"/> stands on.</summary>
internal enum XmlToken
{
    End,
    StartTag,
    EndTag,
    Text,
}

/// <summary>Elements stand in each other deeper than is read.</summary>
internal sealed class XmlTooDeepException : Exception;
