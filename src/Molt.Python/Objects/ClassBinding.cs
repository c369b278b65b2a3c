namespace Molt.Python.Objects;

/// <summary>A type of .NET and its class in Python.</summary>
internal sealed class ClassBinding(Type type, nint pointer)
{
    private readonly List<int> makers = [];
    private TriedMembers? trial;
    private TypeMembers? tried;

    public Type Type => type;

    /// <summary>The class, which is kept as long as Python is.</summary>
    public nint Pointer => pointer;

    /// <summary>What the type has, for all but those who try an edit.</summary>
    public TypeMembers Live { get; set; } = new(type, SourceChanges.Of(type));

    /// <summary>What the type has for the calling thread.</summary>
    public TypeMembers Here
    {
        get
        {
            var members = tried; // asking runs Python, and the trial may end meanwhile
            return trial is { IsHere: true } ? members! : Live;
        }
    }

    /// <summary>Whether the class has all that it is made with.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether the calling thread gives the class what it is made with, and so has to do with the class before it is complete.</summary>
    public bool IsMadeHere => makers.Contains(Environment.CurrentManagedThreadId);

    /// <summary>Whether some edit is tried that changes the type.</summary>
    public bool IsTried => trial is not null;

    /// <summary>Gives the class what it is made with. Other threads that need it meanwhile do not wait for this one, which might wait for them, but do the same.</summary>
    public void Complete()
    {
        makers.Add(Environment.CurrentManagedThreadId);
        try
        {
            ClassBuilder.Fill(this);
            IsComplete = true;
        }
        finally
        {
            makers.Remove(Environment.CurrentManagedThreadId);
        }
    }

    /// <summary>Has the type other members for those who try an edit.</summary>
    public void Try(TriedMembers edit, TypeMembers members) => (trial, tried) = (edit, members);

    /// <summary>The edit is tried no more.</summary>
    public void EndTrial() => (trial, tried) = (null, null);
}

/// <summary>What a type has once edits of scripts changed it. Used under the interpreter's lock.</summary>
internal sealed class TypeMembers(Type type, SourceChanges changes)
{
    private readonly Dictionary<string, DataMember?> statics = [];
    private MethodGroup? constructors;

    /// <summary>What the edits made of it.</summary>
    public SourceChanges Changes => changes;

    /// <summary>What makes objects of the type.</summary>
    public MethodGroup Constructors => constructors ??= MethodGroup.OfConstructors(type, changes);

    /// <summary>The type's members.</summary>
    public ClassMembers Members => new(type, changes);

    /// <summary>A static property, field or event; null when there is none of the name.</summary>
    public DataMember? StaticData(string name)
    {
        if (statics.TryGetValue(name, out var known)) return known;
        return statics[name] = Members.StaticData(name);
    }
}
