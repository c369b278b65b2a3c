namespace Molt.Python.Objects;

/// <summary>A type of .NET and its class in Python.</summary>
internal sealed class ClassBinding(Type type, nint pointer)
{
    private readonly Dictionary<string, DataMember?> statics = [];
    private SourceChanges changes = SourceChanges.None;
    private MethodGroup? constructors;

    public Type Type => type;

    /// <summary>The class, which is kept as long as Python is.</summary>
    public nint Pointer => pointer;

    /// <summary>What makes objects of the type.</summary>
    public MethodGroup Constructors => constructors ??= MethodGroup.OfConstructors(type, changes);

    /// <summary>What edits of scripts made of the type.</summary>
    public SourceChanges Changes
    {
        get => changes;
        set
        {
            changes = value;
            constructors = null;
            statics.Clear();
        }
    }

    /// <summary>The type's members.</summary>
    public ClassMembers Members => new(type, changes);

    /// <summary>A static property, field or event; null when there is none of the name.</summary>
    public DataMember? StaticData(string name)
    {
        if (statics.TryGetValue(name, out var known)) return known;
        return statics[name] = Members.StaticData(name);
    }
}
