namespace QualityAudit.Tests.Storage;

/// <summary>What a test of the store runs on; each runs on both.</summary>
public enum DatabaseProduct
{
    Sqlite,
    Postgres,
}
