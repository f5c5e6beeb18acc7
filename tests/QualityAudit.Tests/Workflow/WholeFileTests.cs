using QualityAudit.Tests.Support;
using QualityAudit.Workflow;

namespace QualityAudit.Tests.Workflow;

public sealed class WholeFileTests
{
    [Fact]
    public async Task What_cannot_be_written_whole_leaves_the_file_before_it_and_nothing_else()
    {
        using var scratch = new TemporaryFolder();
        var path = scratch.Add("card.html", "before"u8.ToArray()).FullPath;

        var writing = () => WholeFile.WriteAsync(path, async stream =>
        {
            await stream.WriteAsync("half of"u8.ToArray());
            throw new IOException("The disk is full.");
        });

        (await writing.Should().ThrowAsync<IOException>()).WithMessage("The disk is full.");
        Directory.GetFiles(scratch.Path).Should().Equal(path);
        (await File.ReadAllTextAsync(path)).Should().Be("before");
    }
}
