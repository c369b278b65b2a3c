namespace Molt.Fuzz.Programs;

/// <summary>What a type is.</summary>
internal enum TypeKind
{
    Class,
    StaticClass,
    Struct,
    Record,
    Interface,
    Enum,
}
