namespace Molt.Weaving.Tables;

/// <summary>Copies custom attributes and security declarations.</summary>
internal sealed class AttributeTables(HeapCopy heaps, GenericTables generics)
{
    public void Copy()
    {
        foreach (var attribute in heaps.Source.CustomAttributes.Select(heaps.Source.GetCustomAttribute))
            heaps.Target.AddCustomAttribute(generics.Map(attribute.Parent), attribute.Constructor, heaps.Copy(attribute.Value));
        foreach (var handle in heaps.Source.DeclarativeSecurityAttributes)
        {
            var attribute = heaps.Source.GetDeclarativeSecurityAttribute(handle);
            heaps.Target.AddDeclarativeSecurityAttribute(attribute.Parent, attribute.Action, heaps.Copy(attribute.PermissionSet));
        }
    }
}
