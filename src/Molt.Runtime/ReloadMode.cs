namespace Molt;

/// <summary>What an edit of a class means for the objects that exist.</summary>
public enum ReloadMode
{
    /// <summary>The class stays the same one: existing objects run the new code and have the new fields.</summary>
    Update,

    /// <summary>A new class takes the name of the changed one: existing objects go on with the old code, new ones are of the new class.</summary>
    Overwrite,
}
