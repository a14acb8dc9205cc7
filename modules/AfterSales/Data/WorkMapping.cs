using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Service items and work orders as tables; the other parts of work map themselves beside it.</summary>
internal static class WorkMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ServiceItem>(e =>
        {
            e.ToTable("service_items");
            e.Property(s => s.Code).Code(40);
            e.Property(s => s.Name).HasMaxLength(100);
            e.Property(s => s.Category).HasMaxLength(60);
            e.Property(s => s.Description).HasMaxLength(2000);
            e.Property(s => s.Currency).Code(3);
            e.Property(s => s.RequiredSkills).HasMaxLength(900);
            e.Property(s => s.MandatoryFields).HasMaxLength(1000);
            e.Property(s => s.Checklist).LongText();
            e.HasIndex(s => s.Code).IsUnique();
        });
        model.Entity<WorkOrder>(e =>
        {
            e.ToTable("work_orders");
            e.Property(w => w.Number).Code(40);
            e.Property(w => w.ServiceItemCode).Code(40);
            e.Property(w => w.Description).LongText();
            e.Property(w => w.ProductCode).Code(64);
            e.Property(w => w.Brand).HasMaxLength(60);
            e.Property(w => w.SerialNumber).Code(64);
            e.Property(w => w.RegionCode).Code(12);
            e.Property(w => w.Place).HasMaxLength(300);
            e.Property(w => w.Contact).LongText();
            e.Property(w => w.PhoneIndex).Code(32);
            e.Property(w => w.RequiredSkills).HasMaxLength(900);
            e.Property(w => w.Checklist).LongText();
            e.Property(w => w.RemainingWork).HasMaxLength(1000);
            e.Property(w => w.StopReason).HasMaxLength(500);
            e.Property(w => w.Evidence).HasMaxLength(500);
            e.HasIndex(w => w.Number).IsUnique();
            e.HasMany(w => w.Appointments).WithOne().HasForeignKey(a => a.WorkOrderId);
            e.HasMany(w => w.Reports).WithOne().HasForeignKey(r => r.WorkOrderId);
        });
        model.Entity<Appointment>(e =>
        {
            e.ToTable("appointments");
            e.Ignore(a => a.Stands);
            e.Property(a => a.Reason).HasMaxLength(500);
        });
        model.Entity<JobReport>(e =>
        {
            e.ToTable("job_reports");
            e.Ignore(r => r.PhotoIds).Ignore(r => r.ChecklistAnswers);
            e.Property(r => r.Symptom).Code(40);
            e.Property(r => r.Fault).Code(40);
            e.Property(r => r.Cause).Code(40);
            e.Property(r => r.Action).Code(40);
            e.Property(r => r.Meter).HasMaxLength(60);
            e.Property(r => r.Result).HasMaxLength(2000);
            e.Property(r => r.Answers).LongText();
            e.Property(r => r.Photos).HasMaxLength(500);
            e.Property(r => r.SignedBy).HasMaxLength(600);
            e.HasMany(r => r.Parts).WithOne().HasForeignKey(p => p.JobReportId);
        });
        model.Entity<JobFile>(e =>
        {
            e.ToTable("job_files");
            e.HasKey(f => new { f.FileId, f.WorkOrderId });
        });
        model.Entity<JobPart>(e =>
        {
            e.ToTable("job_parts");
            e.Property(p => p.Code).Code(64);
            e.Property(p => p.OldSerial).Code(64);
            e.Property(p => p.NewSerial).Code(64);
        });
        ProviderMapping.Map(model);
        ChargeMapping.Map(model);
    }
}
