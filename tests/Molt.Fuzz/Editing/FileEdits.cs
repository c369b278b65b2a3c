using Molt.Fuzz.Programs;

namespace Molt.Fuzz.Editing;

/// <summary>Edits of files, which change no code, and usings.</summary>
internal sealed class FileEdits(Random random) : EditKinds(random)
{
    public override IEnumerable<(int Weight, string Name, Func<ProgramModel, ProgramModel?> Apply)> Kinds =>
    [
        (2, "comment", Comment),
        (2, "type moved to another file", Moved),
        (2, "file renamed", Renamed),
        (2, "type split or joined", Split),
        (2, "global using", program => program with { Dialect = 1 - program.Dialect }),
        (1, "types reordered", program => program with { Types = Shuffled(program) }),
    ];

    private ProgramModel? Comment(ProgramModel program) =>
        Any(program.Types) is { } type ? program with { Comments = program.Comments.SetItem(type.File, Random.Next(1, 30)) } : null;

    private ProgramModel? Moved(ProgramModel program)
    {
        if (Any(program.Types.Where(one => one.Outer is null)) is not { } type) return null;
        var file = Random.Next(2) == 0 ? $"File{program.Next}.cs" : Any(program.Types.Select(one => one.File))!;
        return InFile(program with { Next = program.Next + 1 }, type, file);
    }

    private ProgramModel? Renamed(ProgramModel program)
    {
        if (Any(program.Types.Where(one => one.Outer is null)) is not { } found) return null;
        var file = $"File{program.Next}.cs";
        foreach (var type in program.Types.Where(one => one.File == found.File)) program = program.With(type with { File = file });
        return program with { Next = program.Next + 1 };
    }

    private ProgramModel? Split(ProgramModel program) => Any(program.Types.Where(one => one.Kind is TypeKind.Class or TypeKind.StaticClass or TypeKind.Struct && one.Outer is null)) is { } type
        ? program.With(type with { OtherFile = type.OtherFile is null ? $"File{type.Id}.More.cs" : null })
        : null;

    private static ProgramModel InFile(ProgramModel program, TypeModel type, string file)
    {
        foreach (var one in program.Types.Where(one => one.Id == type.Id || one.Outer == type.Name).ToList()) program = program.With(one with { File = file });
        return program;
    }

    private System.Collections.Immutable.ImmutableList<TypeModel> Shuffled(ProgramModel program)
    {
        var types = program.Types.ToArray();
        Random.Shuffle(types);
        return [.. types];
    }
}
