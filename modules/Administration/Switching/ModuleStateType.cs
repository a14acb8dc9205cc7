namespace Platform.Administration.Switching;

/// <summary>What the schema shows of a module's switch.</summary>
internal sealed class ModuleStateType : ObjectType<ModuleState>
{
    public ModuleStateType()
    {
        Shows(m => m.Id);
        Shows(m => m.Module);
        Shows(m => m.Enabled);
        Shows(m => m.EverEnabled);
        Shows(m => m.Since);
        Shows(m => m.SwitchedBy).AsId("Account");
        Shows(m => m.Version);
        DefaultOrder(m => m.Module);
    }
}
