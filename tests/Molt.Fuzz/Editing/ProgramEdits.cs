using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>All kinds of edits, with how often each is chosen.</summary>
internal sealed class ProgramEdits
{
    private readonly Random random;
    private readonly List<(string Name, Func<ProgramModel, ProgramModel?> Apply)> kinds = [];

    public ProgramEdits(Random random)
    {
        this.random = random;
        Add(new BodyEdits(random).Kinds);
        Add(new MemberEdits(random).Kinds);
        Add(new SignatureEdits(random).Kinds);
        Add(new DispatchEdits(random).Kinds);
        Add(new TypeEdits(random).Kinds);
        Add(new FileEdits(random).Kinds);
    }

    /// <summary>The program after one to four edits, and their kinds; null where the one chosen had nothing to work on.</summary>
    public (ProgramModel Program, string Kinds)? Apply(ProgramModel program)
    {
        var count = random.Next(4) > 0 ? 1 : random.Next(2, 5);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            var (name, apply) = kinds[random.Next(kinds.Count)];
            if (apply(program) is not { } next) continue;
            program = next;
            names.Add(name);
        }
        return names.Count == 0 ? null : (program, string.Join(", ", names));
    }

    private void Add(IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> more)
    {
        foreach (var (weight, name, apply) in more) kinds.AddRange(Enumerable.Repeat((name, apply), weight));
    }
}
