using System.Collections.Immutable;

namespace Molt.Fuzz.Programs;

/// <summary>A generated program: what is edited, and written as source files.</summary>
internal sealed record ProgramModel
{
    public ImmutableList<TypeModel> Types { get; init; } = [];

    /// <summary>The next number for a type, a member or a file.</summary>
    public int Next { get; init; } = 1;

    /// <summary>Files that begin with a comment, and how long it is.</summary>
    public ImmutableDictionary<string, int> Comments { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Which of two static classes unchanged code gets its helper methods from, by a using.</summary>
    public int Dialect { get; init; }

    public TypeModel? Find(string? name)
    {
        if (name is null) return null;
        var plain = name.Split('<')[0].Split('.')[^1];
        return Types.Find(type => type.Name == plain);
    }

    public ProgramModel With(TypeModel type) => this with { Types = Types.SetItem(Types.FindIndex(one => one.Id == type.Id), type) };

    public ProgramModel With(TypeModel type, Member member) =>
        With(Current(type) with { Members = Current(type).Members.SetItem(Current(type).Members.FindIndex(one => one.Id == member.Id), member) });

    /// <summary>The type as it is by now.</summary>
    public TypeModel Current(TypeModel type) => Types.Find(one => one.Id == type.Id)!;

    /// <summary>The classes above a class, the nearest first.</summary>
    public IEnumerable<TypeModel> Bases(TypeModel type)
    {
        for (var one = Find(type.Base); one is not null; one = Find(one.Base)) yield return one;
    }

    public IEnumerable<TypeModel> Derived(TypeModel type) => Types.Where(one => Bases(one).Any(above => above.Id == type.Id));

    /// <summary>Whether a record prints a record that a property of it makes: that may make and print another one, until no stack is left, and a question takes minutes.</summary>
    public bool PrintsWhatItMakes => Members.Any(one => one.Type.Kind == TypeKind.Record && one.Member is { Kind: MemberKind.Property, IsStatic: false } && Find(one.Member.Type) is { Kind: TypeKind.Record });

    public IEnumerable<(TypeModel Type, Member Member)> Members => Types.SelectMany(type => type.Members.Select(member => (type, member)));
}
