using System.Runtime.InteropServices;

namespace QualityAudit.Scoring.Explaining;

/// <summary>Items and questions whose responses count as full. A question made of others stands for its parts.</summary>
internal sealed class FullSubjects(RubricSubjects subjects)
{
    private readonly bool[] isFull = new bool[subjects.Count];
    private readonly List<int> numbers = [];

    /// <summary>By number, in the order in which they were added.</summary>
    public ReadOnlySpan<int> Numbers => CollectionsMarshal.AsSpan(numbers);

    public bool Contains(int subject) => isFull[subject];

    public void Add(int subject)
    {
        AddAlone(subject);
        foreach (var part in subjects.PartsOf(subject))
            AddAlone(part);
    }

    /// <summary>These and no others.</summary>
    public FullSubjects Only(params ReadOnlySpan<int> those)
    {
        foreach (var subject in numbers)
            isFull[subject] = false;
        numbers.Clear();
        foreach (var subject in those)
            Add(subject);
        return this;
    }

    private void AddAlone(int subject)
    {
        if (isFull[subject])
            return;
        isFull[subject] = true;
        numbers.Add(subject);
    }
}
